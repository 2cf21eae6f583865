import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Added } from './program.ts';

/** What came of a stage; everything from `lost` to `failed` should be 0. */
export interface Tally {
  readonly stage: string;
  readonly trials: number;
  readonly killed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unreadable: number;
  readonly stray: number;
  readonly failed: number;
  /** Milliseconds that the slowest process took which was not killed. */
  readonly worst: number;
}

/** The same tally with what one more trial gave; `found` is undefined when the home could not be read afterwards. */
export function counted(
  tally: Tally,
  all: readonly Added[],
  found: readonly string[] | undefined,
  strays: readonly string[],
): Tally {
  const acknowledged = all.filter((added) => added.acknowledged);
  const ended = all.filter((added) => !added.killed);
  const there = new Set(found);
  return {
    stage: tally.stage,
    trials: tally.trials + 1,
    killed: tally.killed + all.length - ended.length,
    acknowledged: tally.acknowledged + acknowledged.length,
    lost: tally.lost + acknowledged.filter((added) => !there.has(added.account)).length,
    doubled: tally.doubled + (found?.length ?? 0) - there.size,
    unreadable: tally.unreadable + (found === undefined ? 1 : 0),
    stray: tally.stray + strays.length,
    failed: tally.failed + ended.filter((added) => added.complaint !== '').length,
    worst: Math.max(tally.worst, ...ended.map((added) => added.milliseconds)),
  };
}

/** A stage before its first trial. */
export function noneOf(stage: string): Tally {
  return {
    stage,
    trials: 0,
    killed: 0,
    acknowledged: 0,
    lost: 0,
    doubled: 0,
    unreadable: 0,
    stray: 0,
    failed: 0,
    worst: 0,
  };
}

/** True when nothing that should be 0 is more. */
export function isGood({ lost, doubled, unreadable, stray, failed }: Tally): boolean {
  return lost + doubled + unreadable + stray + failed === 0;
}

/** The tallies as a table beside what they should be. */
export function tableOf(tallies: readonly Tally[]): string {
  const heads = [
    'stage',
    'trials',
    'killed',
    'acknowledged',
    'lost',
    'doubled',
    'unreadable',
    'stray',
    'failed',
    'worst',
  ] as const;
  const rows = tallies.map((tally) =>
    heads.map((head) => (head === 'worst' ? `${Math.round(tally.worst)} ms` : String(tally[head]))),
  );
  const goal = heads.map((head) =>
    ['lost', 'doubled', 'unreadable', 'stray', 'failed'].includes(head) ? '0' : '',
  );
  const all = [[...heads], ...rows, ['goal', ...goal.slice(1)]];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const lines = all.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
  );
  return lines.map((cells) => cells.join('  ')).join('\n');
}

/** Gives `use` a home of its own, which is gone afterwards. */
export async function inFreshHome<T>(use: (home: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'recover-torture-'));
  try {
    return await use(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
