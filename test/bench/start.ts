import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asDay } from '../../src/domain/day.ts';
import { verbs } from '../../src/verbs.ts';
import { shownAfter } from './first-question.ts';
import { keepLedger } from './homes.ts';
import type { Contender } from './ratio.ts';
import { bareNode, ownEnvironment, table, timings } from './ratio.ts';
import { yearsOf } from './years.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/recover.js');
const sample = join(root, 'data/sample');
const today = '2026-11-21';
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds) + 1;

void main();

async function main(): Promise<void> {
  if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
  const homes = { few: await homeWith(10), many: await homeWith(1000) };
  const asked = await homeWith(10);
  tell(asked, ['import', join(sample, 'pipeline.csv')]);
  tell(asked, ['lost', 'thornbury', '--answers', join(sample, 'answers-lost-thornbury.json')]);
  try {
    console.log(`Whole processes, ${rounds - 1} rounds in turn; the median ratio to a bare Node counts.\n`);
    console.log(table(timings(aimed(homes), rounds)));
    console.log(
      'Every verb: its help, for which all that declares it is loaded; and those that only read, at work.\n',
    );
    console.log(table(timings(everyVerb(asked), rounds)));
    console.log(
      'Until the first question stands there, beside a line of a bare Node in the same terminal.\n',
    );
    console.log(table(await shownAfter(asking(asked), rounds)));
  } finally {
    for (const home of [homes.few, homes.many, asked]) rmSync(home, { recursive: true });
  }
}

function aimed({ few, many }: { readonly few: string; readonly many: string }): readonly Contender[] {
  return [
    bareNode,
    recover(['--version'], few, { goal: 1.6 }),
    recover(['--help'], few, { goal: 1.6 }),
    recover(['due'], few, { goal: 1.8, about: ', 10 losses' }),
    recover(['due'], many, { goal: 2.2, about: ', 1,000 losses' }),
  ];
}

const reading: readonly (readonly string[])[] = [
  [],
  ['due'],
  ['similar'],
  ['review'],
  ['review', 'gold'],
  ['losses'],
  ['show', 'thornbury'],
  ['deals', '--all'],
  ['draft', '--list'],
  ['config'],
  ['doctor'],
  ['undo', '--list'],
  ['export', 'json'],
  ['export', 'ics'],
];

function everyVerb(home: string): readonly Contender[] {
  return [
    bareNode,
    ...verbs.map(({ name }) => recover([name, '--help'], home)),
    ...reading.map((argv) => recover(argv, home)),
  ];
}

/** A rep in a terminal, with a loss to debrief. */
function asking(home: string): Parameters<typeof shownAfter>[0] {
  const question = {
    until: 'Ctrl-C keeps all',
    env: around(home),
    before: () => rmSync(join(home, 'drafts'), { recursive: true, force: true }),
  };
  return [
    { name: "node -e 'console.log(0)'", argv: ['-e', 'console.log(0)'], until: '0', env: {} },
    { name: 'recover debrief', argv: [program, 'debrief', 'thornbury'], ...question, goal: 3 },
    { name: 'recover lost', argv: [program, 'lost', 'harlow'], ...question },
  ];
}

function recover(
  argv: readonly string[],
  home: string,
  { goal, about = '' }: { readonly goal?: number; readonly about?: string } = {},
): Contender {
  const name = `${['recover', ...argv].join(' ')}${about}`;
  return { name, argv: [program, ...argv], env: around(home), ...(goal === undefined ? {} : { goal }) };
}

function around(home: string): Readonly<Record<string, string>> {
  return { RECOVER_HOME: home, RECOVER_NOW: `${today}T09:00:00`, TZ: 'UTC' };
}

function tell(home: string, argv: readonly string[]): void {
  execFileSync(process.execPath, [program, ...argv], { env: { ...ownEnvironment(), ...around(home) } });
}

/** A RECOVER_HOME whose ledger holds that many losses. */
async function homeWith(losses: number): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'recover-bench-'));
  const day = asDay(today);
  if (day === undefined) throw new Error(`${today} is no day`);
  await keepLedger(home, yearsOf(losses, day));
  return home;
}
