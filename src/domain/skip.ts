import type { Instant, Rhythm } from './day.ts';
import { dayOf } from './day.ts';
import { anew, letGo } from './follow-ups.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { withoutGaps } from './loss.ts';
import { checkInAfter, checkIns } from './play-days.ts';
import { standingOf } from './standing.ts';

/** A follow-up to be closed without a contact, and why where that is told. */
export interface Skipping {
  readonly id: Id;
  readonly at: Instant;
  readonly note?: string;
  readonly newId: () => Id;
  readonly rhythm: Rhythm;
}

/**
 * Closes an open follow-up without a contact; one that is closed or unknown changes nothing. A check-in comes again a quarter after the
 * last contact, or where that is over, a quarter from now: an account that is kept by hand or on the list never falls silent (G23).
 */
export function skipFollowUp(ledger: Ledger, skipping: Skipping): Ledger {
  const one = ledger.followUps.find(({ id }) => id === skipping.id);
  if (one?.status !== 'open') return ledger;
  const closed = { ...letGo(one, skipping.at), ...withoutGaps({ note: skipping.note }) };
  const followUps = ledger.followUps.map((other) => (other === one ? closed : other));
  return { ...ledger, followUps: [...followUps, ...nextCheckIn(ledger, one, skipping)] };
}

function nextCheckIn(ledger: Ledger, one: FollowUp, { at, newId, rhythm }: Skipping): readonly FollowUp[] {
  if (!checkIns.includes(one.play) || waitsAnother(ledger, one)) return [];
  const today = dayOf(at);
  const last = standingOf(ledger, one.account, today).lastContact ?? today;
  // Put off and then left out, it counts from the day on which it stood in the list.
  const stood = one.due < today ? one.due : today;
  const quarters = [last, stood].map((day) => checkInAfter(day, rhythm));
  const due = quarters.find((day) => day > today) ?? checkInAfter(today, rhythm);
  return [anew(one, { id: newId(), due, madeAt: at })];
}

/** True where another check-in of the same loss is open already. */
function waitsAnother({ followUps }: Ledger, one: FollowUp): boolean {
  return followUps.some(
    (other) =>
      other !== one && other.status === 'open' && other.loss === one.loss && checkIns.includes(other.play),
  );
}
