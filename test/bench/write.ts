import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asDay } from '../../src/domain/day.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { keepLedger, layOut } from './homes.ts';
import { plainStore } from './plain-store.ts';
import type { Contender, Timing } from './ratio.ts';
import { timings } from './ratio.ts';
import type { Twins } from './twins.ts';
import { buildTwins } from './twins.ts';
import { yearsOf } from './years.ts';

/** A ledger of about that many bytes; without a goal the ratio is for information, and fewer rounds do. */
interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly goal?: number;
}

const sizes: readonly Size[] = [
  { name: '10 KB', bytes: 10_000, goal: 1.15 },
  { name: '1 MB', bytes: 1_000_000, goal: 1.3 },
  { name: '20 MB', bytes: 20_000_000 },
];
const today = '2026-11-21';
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const folder = mkdtempSync(join(tmpdir(), 'recover-write-'));
const place = join(folder, 'place');
const home = join(place, 'home');
const environment = {
  HOME: place,
  RECOVER_HOME: home,
  RECOVER_NOW: `${today}T09:00:00`,
  TZ: 'UTC',
  XDG_STATE_HOME: join(place, 'state'),
};

try {
  const programs = buildTwins(folder);
  console.log('A whole command beside the same with plain lowdb, in turn; the ratio of the medians counts.');
  console.log('The middle half of the rounds lies between the two figures behind it.\n');
  console.log(line('', ['ratio', 'from', 'to', 'goal', 'ms', 'plain ms', 'rounds']));
  for (const size of sizes) await measure(programs, size);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(programs: Twins, size: Size): Promise<void> {
  const ledger = ledgerOf(size.bytes);
  const ours = await modelOf(programs.ours, `ours, ${size.name}`, () => keepLedger(home, ledger));
  const plain = await modelOf(programs.plain, `plain, ${size.name}`, async () => {
    await plainStore(home, 'ledger', emptyLedger).change(() => ledger);
  });
  const rounds = Math.ceil(Number(values.rounds) / (size.goal === undefined ? 4 : 1));
  for (const argv of [adding('New account'), ['done', anOpenOne(ledger)]]) {
    const pair = [contender(programs.plain, plain, argv), contender(programs.ours, ours, argv)];
    const name = `recover ${argv[0]}, ${size.name}`;
    console.log(lineOf(name, size, timings(pair, rounds + 1), rounds));
  }
}

/** A home some saves old, for its first ones are few: they make the folders and the first backups. */
async function modelOf(program: string, name: string, keep: () => Promise<void>): Promise<string> {
  const model = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  await keep();
  for (const number of [1, 2, 3, 4, 5])
    execFileSync(process.execPath, [program, ...adding(`Account ${number} by hand`)], { env: environment });
  renameSync(place, model);
  return model;
}

/** Every run finds the home as it was, in the same place. */
function contender(program: string, model: string, argv: readonly string[]): Contender {
  return {
    name: argv.join(' '),
    argv: [program, ...argv],
    env: environment,
    before: () => layOut(model, place),
  };
}

function adding(account: string): readonly string[] {
  return ['add', account, '--name', 'Renewal', '--amount', 'EUR 45,000'];
}

/** The ledger of as many losses as make about that many bytes. */
function ledgerOf(bytes: number): Ledger {
  const day = asDay(today);
  if (day === undefined) throw new Error(`${today} is no day`);
  const ofHundred = JSON.stringify(yearsOf(100, day)).length;
  return yearsOf(Math.max(1, Math.round((bytes * 100) / ofHundred)), day);
}

/** The id of a follow-up that is done without a word on what came of it. */
function anOpenOne({ followUps }: Ledger): string {
  const found = followUps.find(({ play, status }) => play === 'act' && status === 'open');
  if (found === undefined) throw new Error('Nothing is open');
  return found.id;
}

function lineOf(name: string, { goal }: Size, [plain, ours]: readonly Timing[], rounds: number): string {
  if (plain === undefined || ours === undefined) throw new Error(`${name} was not timed`);
  const ratio = ours.milliseconds / plain.milliseconds;
  const cells = [ratio, ...ours.half, goal].map((cell) => cell?.toFixed(2) ?? '');
  const times = [ours, plain].map(({ milliseconds }) => milliseconds.toFixed(0));
  const verdict = goal === undefined || ratio <= goal ? '' : 'over';
  return line(name, [...cells, ...times, String(rounds), verdict]);
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(22)}${cells.map((cell) => cell.padStart(9)).join('')}`.trimEnd();
}
