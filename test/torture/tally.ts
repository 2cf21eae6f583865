import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Added } from './program.ts';
import type { Count, Outcome } from './stage.ts';
import { never, told } from './stage.ts';

/** What is counted of windows that add deals; everything from `lost` to `failed` should be 0. */
export interface Tally {
  readonly trials: number;
  readonly killed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unreadable: number;
  readonly stray: number;
  readonly failed: number;
  readonly warned: number;
  /** Milliseconds that the slowest process took which was not killed. */
  readonly worst: number;
}

/** Before the first trial. */
export const noneYet: Tally = {
  trials: 0,
  killed: 0,
  acknowledged: 0,
  lost: 0,
  doubled: 0,
  unreadable: 0,
  stray: 0,
  failed: 0,
  warned: 0,
  worst: 0,
};

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
    trials: tally.trials + 1,
    killed: tally.killed + all.length - ended.length,
    acknowledged: tally.acknowledged + acknowledged.length,
    lost: tally.lost + acknowledged.filter((added) => !there.has(added.account)).length,
    doubled: tally.doubled + (found?.length ?? 0) - there.size,
    unreadable: tally.unreadable + (found === undefined ? 1 : 0),
    stray: tally.stray + strays.length,
    failed: tally.failed + ended.filter((added) => added.complaint !== '').length,
    warned: tally.warned + all.filter((added) => added.warned).length,
    worst: Math.max(tally.worst, ...ended.map((added) => added.milliseconds)),
  };
}

/** The tally beside its goals, and what else a stage counted. */
export function outcomeOf(tally: Tally, more: Readonly<Record<string, Count>> = {}): Outcome {
  const { trials, acknowledged, lost, doubled, unreadable, stray, failed, warned, worst, killed } = tally;
  return {
    trials,
    counts: {
      acknowledged: told(acknowledged),
      lost: never(lost),
      doubled: never(doubled),
      unreadable: never(unreadable),
      stray: never(stray),
      failed: never(failed),
      'worst wait': told(worst, 'ms'),
      killed: told(killed),
      'warned for nothing': never(warned),
      ...more,
    },
  };
}

/** Gives `use` a home of its own, in a folder of its own, which is gone afterwards. */
export async function inFreshHome<T>(use: (home: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recover-torture-'));
  try {
    return await use(join(folder, 'home'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
