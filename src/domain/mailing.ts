import { addDays, longestGap } from './day.ts';
import { byDue } from './follow-ups.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Turning } from './open-turns.ts';
import { openTurns } from './open-turns.ts';
import { mailingPlay } from './play-days.ts';
import type { Coming } from './snooze.ts';
import { plainName } from './words.ts';

/** A follow-up on the day of its turn, and with a mailing all that go out in it, itself the first. */
export interface Turn extends Coming {
  readonly together?: readonly FollowUp[];
}

/** As near as this to the first of them, the others go out in the same mailing: none is early by more than half a quarter. */
const near = Math.floor(longestGap / 2);

/** The turns with the mailings of one quarter as one, on the day of the first (G55); where an account has another turn before it, its mailing waits. */
export function mailedTogether(turns: readonly FollowUp[]): readonly Turn[] {
  const isMailing = (one: FollowUp) => one.play === mailingPlay;
  const busy = new Map<string, string>();
  for (const one of turns.filter((other) => other.deal === undefined && !isMailing(other))) {
    const account = plainName(one.account);
    const first = busy.get(account);
    if (first === undefined || one.due < first) busy.set(account, one.due);
  }
  const waits = (one: FollowUp) => (busy.get(plainName(one.account)) ?? '9999') <= one.due;
  const alone = turns.filter((one) => !isMailing(one) || waits(one));
  const mailings = turns.filter((one) => isMailing(one) && !waits(one)).sort(byDue);
  return [...alone, ...inBatches(mailings)];
}

function inBatches(mailings: readonly FollowUp[]): readonly Turn[] {
  const [first] = mailings;
  if (first === undefined) return [];
  const last = addDays(first.due, near);
  const together = mailings.filter(({ due }) => due <= last);
  const batch = together.length === 1 ? first : { ...first, together };
  return [batch, ...inBatches(mailings.slice(together.length))];
}

/** All that go out with that mailing, itself among them; any other follow-up is alone. */
export function mailedWith(followUp: FollowUp, ledger: Ledger, turning: Turning): readonly FollowUp[] {
  if (followUp.play !== mailingPlay) return [followUp];
  const turns = mailedTogether(openTurns(ledger, () => true, turning));
  const batch = turns.find(({ together = [] }) => together.some(({ id }) => id === followUp.id));
  const ids = new Set(batch?.together?.map(({ id }) => id) ?? [followUp.id]);
  return ledger.followUps.filter(({ id }) => ids.has(id));
}
