import { byDue } from './follow-ups.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Turning } from './open-turns.ts';
import { openTurns } from './open-turns.ts';
import { inwardPlays } from './plan.ts';
import { plainName } from './words.ts';

/** What the mornings will show next of the same account, with the day of its turn; after a call, of that deal. */
export function nextThere(ledger: Ledger, done: FollowUp, turning: Turning): FollowUp | undefined {
  const isThere = (one: FollowUp) =>
    one.deal?.id === done.deal?.id &&
    plainName(one.account) === plainName(done.account) &&
    !inwardPlays.includes(one.play);
  return [...openTurns(ledger, isThere, turning)].sort(byDue)[0];
}
