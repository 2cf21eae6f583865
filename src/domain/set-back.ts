import type { Instant } from './day.ts';
import { hoursBetween, laterFirst } from './day.ts';
import type { Change } from './ledger.ts';

/** In hours. */
const slack = 1 / 6;

/**
 * The moment to plan by: now, or the newest note where that is later because the clock of the computer went back. `isFarOff` when the two
 * lie further apart than clocks usually do.
 */
export function momentToPlanBy(
  now: Instant,
  changes: readonly Change[],
): { readonly at: Instant; readonly isFarOff: boolean } {
  const newest = newestNote(changes);
  const behind = newest === undefined ? 0 : hoursBetween(now, newest);
  return newest === undefined || behind <= 0
    ? { at: now, isFarOff: false }
    : { at: newest, isFarOff: behind > slack };
}

/** The moment of the newest change that stands; undefined where nothing was changed yet. */
function newestNote(changes: readonly Change[]): Instant | undefined {
  return changes
    .filter(({ undone }) => !undone)
    .map(({ at }) => at)
    .sort(laterFirst)[0];
}
