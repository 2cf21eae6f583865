import type { Instant, Rhythm } from './day.ts';
import { dayOf } from './day.ts';
import { causesNamed } from './debrief.ts';
import { laterPlay } from './later-play.ts';
import type { Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import { isFitNamed } from './permission.ts';
import type { Planned } from './plan.ts';
import { inwardPlays, planFor } from './plan.ts';
import { handoverPlay, hasLapsed } from './play-days.ts';
import type { Cause, Play } from './playbook.ts';
import type { Answers } from './question.ts';

/** When a debrief is held, and by which plays. */
interface Held {
  readonly plays: readonly Play[];
  readonly now: Instant;
  readonly rhythm: Rhythm;
}

/** What is open of this loss, what its plan would add, and the handover, should it come to that; what was done or let go does not come back. */
export function planBeforehand(loss: Loss, ledger: Ledger, { plays, now, rhythm }: Held): readonly Planned[] {
  const known = ledger.followUps.filter((one) => one.loss === loss.id && one.deal === undefined);
  const today = dayOf(now);
  const open = known.filter((one) => one.status === 'open' && !inwardPlays.includes(one.play));
  const fresh = planFor(loss, plays, rhythm).filter((one) => !known.some(({ play }) => play === one.play));
  const handover = laterPlay(handoverPlay, loss, { day: today, followUps: known, plays, rhythm });
  return [...open, ...fresh, ...(handover === undefined ? [] : [handover])]
    .filter((one) => !hasLapsed(one, undefined, today))
    .sort(byMoment);
}

/** By the day it must be done, a running clock by its end. */
function byMoment(left: Planned, right: Planned): number {
  const [first, second] = [left, right].map((one) => one.until?.slice(0, 10) ?? one.due);
  return inOrder(first ?? '', second ?? '') || inOrder(left.play, right.play);
}

/** Whether a play is of the plan that the answers make: a colleague takes over only where somebody else than the rep named personal fit (G10). */
export function isPlanned(
  play: string,
  answers: Answers,
  { loss, causes }: { readonly loss: Loss; readonly causes: readonly Cause[] },
): boolean {
  return play !== handoverPlay || isFitNamed(causesNamed(answers, causes), loss.heard);
}
