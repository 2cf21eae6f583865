import { dayOf } from './day.ts';
import { sameDeal } from './deals.ts';
import type { Id } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Replanning } from './replan.ts';
import { replanned } from './replan.ts';

/** The loss of the same deal that came into the ledger since it was `seen`: another window kept it. */
export function lossMeanwhile(loss: Loss, ledger: Ledger, seen: Ledger): Loss | undefined {
  const known = new Set(seen.losses.map((one) => one.id));
  return ledger.losses.find((one) => !known.has(one.id) && sameDeal(one.deal, loss.deal));
}

/** True when both tell the same, whenever on that day each was told. */
export function isSameNews(left: Loss, right: Loss): boolean {
  return newsOf(left) === newsOf(right);
}

function newsOf(loss: Loss): string {
  const { channel, thanked, leaveGiven, leaveRefused, toldBy, state, winner, blocker, stated } = loss;
  const told = [channel, thanked, leaveGiven, leaveRefused, toldBy, state, winner, blocker, stated];
  return JSON.stringify([dayOf(loss.newsAt), loss.amount?.amount, loss.amount?.currency, ...told]);
}

/**
 * The loss that is kept told anew: what is said of it now counts, its deal, its debrief and its id stay, and its plan is made to fit,
 * as after any other change of what was said.
 */
export function retellLoss(ledger: Ledger, id: Id, loss: Loss, how: Omit<Replanning, 'moved'>): Ledger {
  const kept = ledger.losses.find((one) => one.id === id);
  if (kept === undefined) return ledger;
  const told = retold(kept, loss);
  const moved = told.newsAt !== kept.newsAt;
  return {
    ...ledger,
    losses: ledger.losses.map((one) => (one.id === id ? told : one)),
    followUps: replanned(ledger.followUps, told, { ...how, moved }),
  };
}

function retold(kept: Loss, { debrief: _debrief, otherDebriefs: _others, ...told }: Loss): Loss {
  const { id, deal, debrief, otherDebriefs } = kept;
  return {
    ...told,
    id,
    rev: kept.rev + 1,
    deal,
    ...(debrief === undefined ? {} : { debrief }),
    ...(otherDebriefs === undefined ? {} : { otherDebriefs }),
  };
}
