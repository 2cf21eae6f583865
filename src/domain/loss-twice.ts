import { dayOf } from './day.ts';
import { sameDeal } from './deals.ts';
import { letGo } from './follow-ups.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';

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
 * The loss that is kept told anew: what is said of it now counts, its deal, its debrief and its id stay. Its plan becomes the new one:
 * what was done stays done, and nothing is there twice.
 */
export function retellLoss(ledger: Ledger, kept: Loss, loss: Loss, plan: readonly FollowUp[]): Ledger {
  const own = ledger.followUps.filter((one) => one.loss === kept.id && one.deal === undefined);
  const added = plan.filter((planned) => !own.some((one) => one.play === planned.play));
  return {
    ...ledger,
    losses: ledger.losses.map((one) => (one.id === kept.id ? retold(one, loss) : one)),
    followUps: [
      ...ledger.followUps.map((one) => (own.includes(one) ? replanned(one, loss, plan) : one)),
      ...added.map((one) => ({ ...one, loss: kept.id })),
    ],
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

function replanned(one: FollowUp, loss: Loss, plan: readonly FollowUp[]): FollowUp {
  if (one.status !== 'open') return one;
  const planned = plan.find((other) => other.play === one.play);
  const { id, madeAt } = one;
  return planned === undefined
    ? letGo(one, loss.recordedAt)
    : { ...planned, id, rev: one.rev + 1, loss: one.loss ?? planned.loss ?? loss.id, madeAt };
}
