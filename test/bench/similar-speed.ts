import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asDay } from '../../src/domain/day.ts';
import { exportedDeals } from './exported.ts';
import { keepLedger } from './homes.ts';
import type { Contender } from './ratio.ts';
import { bareNode, inTurn, median, ownEnvironment } from './ratio.ts';
import type { Usage } from './usage.ts';
import { usageIn } from './usage.ts';
import { yearsOf } from './years.ts';

/** A pipeline of so many open deals, with half as many closed ones; the base its times are held against, and the goals. */
interface Size {
  readonly open: number;
  readonly base: 'parsing' | 'node';
  readonly goal: number;
  readonly most?: number;
}

const program = join(import.meta.dirname, '../../dist/recover.js');
const today = asDay('2026-11-21');
const ground = mkdtempSync(join(tmpdir(), 'recover-similar-'));
const onlyParsed = `JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'));`;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const sizes: readonly Size[] = [
  { open: 1_000, base: 'node', goal: 3 },
  { open: 100_000, base: 'parsing', goal: 3, most: 450 },
];

if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
void main();

async function main(): Promise<void> {
  try {
    const usage = usageIn(ground);
    console.log(
      `Whole processes, ${values.rounds} rounds in turn; the median ratio to the first of each pair counts.\n`,
    );
    console.log(line('', ['ratio', 'goal', 'ms', 'MB', 'goal']));
    for (const size of sizes) {
      const pair = await pairFor(size);
      const rounds = inTurn(pair, Number(values.rounds) + 1, usage);
      for (const at of pair.keys()) console.log(lineOf(size, pair, rounds, at));
    }
  } finally {
    rmSync(ground, { recursive: true });
  }
}

/** What is held against what: `similar` over debriefed losses and that pipeline, all three parts, as a rep sees it. */
async function pairFor({ open, base }: Size): Promise<readonly Contender[]> {
  if (today === undefined) throw new Error('that is no day');
  const home = join(ground, `home${open}`);
  const file = join(ground, `deals${open}.csv`);
  writeFileSync(file, exportedDeals(open * 1.5, today));
  const env = { RECOVER_HOME: home, RECOVER_NOW: `${today}T09:00:00`, TZ: 'UTC' };
  await keepLedger(home, yearsOf(40, today));
  const { status, stderr } = spawnSync(process.execPath, [program, 'import', file], {
    env: { ...ownEnvironment(), ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The import ended with ${status}: ${stderr}`);
  const parsing = {
    name: 'reading and parsing alone',
    argv: ['-e', onlyParsed, join(home, 'pipeline.json')],
  };
  return [
    base === 'node' ? bareNode : parsing,
    { name: `recover similar, ${open.toLocaleString('en')} open deals`, argv: [program, 'similar'], env },
  ];
}

function lineOf(
  { goal, most }: Size,
  pair: readonly Contender[],
  rounds: readonly (readonly Usage[])[],
  at: number,
): string {
  const of = (what: (usage: Usage) => number, which: number) =>
    rounds.map((round) => what(round[which] ?? { wall: Number.NaN, work: Number.NaN, memory: Number.NaN }));
  const walls = of(({ wall }) => wall, at);
  const ratio = median(
    walls.map((wall, round) => wall / (of((usage) => usage.wall, 0)[round] ?? Number.NaN)),
  );
  const memory = Math.max(...of((usage) => usage.memory, at));
  const falls = at > 0 && (ratio > goal || memory > (most ?? Number.POSITIVE_INFINITY));
  const cells = [
    ratio.toFixed(2),
    at > 0 ? goal.toFixed(2) : '',
    median(walls).toFixed(0),
    memory.toFixed(0),
    at > 0 ? (most?.toString() ?? '') : '',
  ];
  return line(pair[at]?.name ?? '', cells, falls ? 'over' : '');
}

function line(name: string, cells: readonly string[], end = ''): string {
  return `${name.padEnd(38)}${cells.map((cell) => cell.padStart(8)).join('')}  ${end}`.trimEnd();
}
