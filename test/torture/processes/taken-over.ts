import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { watchOverlaps } from '../holders.ts';
import { keptIn } from '../kept.ts';
import { add, mustRun, straysIn } from '../program.ts';
import type { Outcome } from '../stage.ts';
import { never } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import { holdLock } from './locks.ts';
import { nodeEnvOf } from './windows.ts';

/** How often a lock is left behind, and how many windows then want it at once. */
interface Size {
  readonly rounds: number;
  readonly waiters: number;
}

/**
 * Windows that all wait for a lock when its owner is killed: one at a time takes it over. Every save counts the file's number up by one,
 * so two who took the same number for the last, and two copies in the making at once, are each seen.
 */
export async function takenOver({ rounds, waiters }: Size): Promise<Outcome> {
  return inFreshHome(async (home) => {
    mustRun(home, ['add', 'First']);
    const watched = watchOverlaps(home);
    let tally = noneYet;
    let skipped = 0;
    for (let round = 0; round < rounds; round += 1) {
      const before = keptIn(home, 'ledger')?.rev ?? 0;
      const holder = holdLock(home, round % 2 === 1);
      const windows = Array.from(
        { length: waiters },
        (_, window) => add(home, `Round ${round}, ${window}`, nodeEnvOf(window)).ended,
      );
      await allWaiting(home, windows);
      holder.kill();
      const all = await Promise.all(windows);
      const file = keptIn(home, 'ledger');
      const saves = all.filter((added) => added.acknowledged).length;
      skipped += Math.abs((file?.rev ?? 0) - before - saves);
      tally = counted(tally, all, file?.accounts, straysIn(home));
    }
    return outcomeOf(tally, { overlaps: never((await watched.count()) + skipped) });
  });
}

/** Until every window stands before the lock, where it lays down a claim of its own; or until one of them did not wait. */
async function allWaiting(home: string, windows: readonly Promise<unknown>[]): Promise<void> {
  let over = false;
  void Promise.race(windows).then(() => {
    over = true;
  });
  const claims = () => readdirSync(home).filter((name) => /^\.~lock\.recover\.\d/.test(name));
  while (!over && claims().length < windows.length) await pause(5);
}
