import type { Instant, Rhythm } from './day.ts';
import { dayOf, onBusinessDay } from './day.ts';
import { followUpsFor, letGo, movedTo, tomorrowMorning } from './follow-ups.ts';
import type { Id } from './ids.ts';
import type { FollowUp } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Planned } from './plan.ts';
import { holdsFor, inwardPlays, isFirst, planFor } from './plan.ts';
import { hasLapsed } from './play-days.ts';
import type { Play } from './playbook.ts';

/** How a follow-up ended that the plan let go of because it stands otherwise with the loss; it may come back. */
export const standsOtherwise = 'stands-otherwise';

/** What planning anew needs. `moved` when the news is of another moment: then the days that are open move along. */
export interface Replanning {
  readonly plays: readonly Play[];
  readonly rhythm: Rhythm;
  readonly now: Instant;
  readonly moved: boolean;
  readonly newId: () => Id;
}

/**
 * The follow-ups after a loss was said anew: what is open and no longer fits is let go, what fits now and was not there is added,
 * at the earliest today; what was done, or let go by the rep, stays as it is, and so does what came of what happened and still fits.
 */
export function replanned(followUps: readonly FollowUp[], loss: Loss, how: Replanning): readonly FollowUp[] {
  const today = dayOf(how.now);
  const plan = planFor(loss, how.plays, how.rhythm)
    .filter((one) => !hasLapsed(one, undefined, today))
    .map((one) => notBefore(one, how));
  const own = followUps.filter((one) => isOfThePlan(one, loss));
  const kept = own.filter((one) => one.outcome !== standsOtherwise);
  const added = plan.filter((one) => !kept.some((other) => other.play === one.play));
  return [
    ...followUps.map((one) => (own.includes(one) ? settled(one, { loss, plan, how }) : one)),
    ...followUpsFor(loss, added, how.now, how.newId),
  ];
}

function isOfThePlan(one: FollowUp, loss: Loss): boolean {
  return one.loss === loss.id && one.deal === undefined && !inwardPlays.includes(one.play);
}

function notBefore(planned: Planned, { now, rhythm }: Replanning): Planned {
  const today = onBusinessDay(dayOf(now), rhythm);
  return planned.due < dayOf(now) ? { ...planned, due: today } : planned;
}

interface Resettling {
  readonly loss: Loss;
  readonly plan: readonly Planned[];
  readonly how: Replanning;
}

function settled(one: FollowUp, { loss, plan, how }: Resettling): FollowUp {
  const play = how.plays.find(({ id }) => id === one.play);
  if (one.status !== 'open' || play === undefined) return one;
  const planned = plan.find((other) => other.play === one.play);
  const isOver = how.moved && isFirst(play) && !one.named && planned === undefined;
  if (isOver || !holdsFor(play, loss, how.rhythm))
    return { ...letGo(one, how.now), outcome: standsOtherwise };
  if (!how.moved || planned === undefined || one.named) return one;
  const { until: _until, lapsesOn: _lapsesOn, ...rest } = one;
  return movedTo(rest, planned);
}

/** The follow-up with a partner on the day that is said now, made where there is none open and one was named; let go where nobody is named any more. */
export function partnerMoved(
  followUps: readonly FollowUp[],
  loss: Loss,
  { now, rhythm, newId }: Pick<Replanning, 'now' | 'rhythm' | 'newId'>,
): readonly FollowUp[] {
  const partner = loss.debrief?.partner;
  const isIt = (one: FollowUp) => one.loss === loss.id && one.play === 'partner' && one.status === 'open';
  const due = partner?.on ?? tomorrowMorning(dayOf(now), rhythm);
  const made = partner === undefined || followUps.some(isIt) ? [] : [{ play: 'partner', due }];
  const moved = followUps.map((one): FollowUp => {
    if (!isIt(one)) return one;
    return partner === undefined ? letGo(one, now) : movedTo(one, { due });
  });
  return [...moved, ...followUpsFor(loss, made, now, newId)];
}
