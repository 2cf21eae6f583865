import type { Day, Holidays, Instant } from './day.ts';
import { addBusinessDays, dayOf, isBusinessDay, timeOf } from './day.ts';
import { sameDeal } from './deals.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { FollowUp, Ledger, Touch } from './ledger.ts';
import { withoutGaps } from './loss.ts';
import type { Loss } from './loss-record.ts';
import type { Planned } from './plan.ts';
import { checkInAfter } from './play-days.ts';
import type { Play } from './playbook.ts';
import { plainName } from './words.ts';

/** Follow-ups made of a plan, for the account of the loss. */
export function followUpsFor(
  loss: Loss,
  plan: readonly Planned[],
  madeAt: Instant,
  newId: () => Id,
): readonly FollowUp[] {
  return plan.map((planned) => ({
    ...planned,
    id: newId(),
    rev: 1,
    account: loss.deal.account,
    loss: loss.id,
    status: 'open',
    madeAt,
  }));
}

/** The day on which calls begin: today up to 16:00 on a business day, else the next business morning (G84). */
export function callDay(now: Instant, holidays: Holidays): Day {
  const today = dayOf(now);
  const stillOpen = isBusinessDay(today, holidays) && timeOf(now) < '16:00';
  return stillOpen ? today : addBusinessDays(today, isBusinessDay(today, holidays) ? 1 : 0, holidays);
}

/** An open deal to be called because it shows the sign of a loss (G83–84). */
export interface Call {
  readonly loss: Id;
  readonly deal: DealRef;
  readonly cause: string;
  readonly fact: string;
  /** Who else in that deal could raise it, and what could be brought along (G85, G91). */
  readonly thirdVoice?: string;
  readonly offer?: string;
}

/** Call follow-ups for deals that have none open for that fact yet, one a deal and fact. */
export function followUpsForCalls(
  calls: readonly Call[],
  ledger: Ledger,
  due: Day,
  madeAt: Instant,
  newId: () => Id,
): readonly FollowUp[] {
  const waiting = ledger.followUps.filter((one) => one.status === 'open');
  const made: FollowUp[] = [];
  for (const call of calls) {
    if ([...waiting, ...made].some((one) => isCallFor(one, call))) continue;
    made.push({
      id: newId(),
      rev: 1,
      play: 'call',
      account: call.deal.account,
      loss: call.loss,
      deal: call.deal,
      sign: { cause: call.cause, fact: call.fact },
      due,
      status: 'open',
      madeAt,
      ...withoutGaps({ thirdVoice: call.thirdVoice, offer: call.offer }),
    });
  }
  return made;
}

function isCallFor(one: FollowUp, call: Call): boolean {
  return one.deal !== undefined && one.sign?.fact === call.fact && sameDeal(one.deal, call.deal);
}

/** How a follow-up was closed. */
export interface Closing {
  readonly id: Id;
  readonly at: Instant;
  readonly outcome?: string;
  readonly note?: string;
}

/**
 * Closes an open follow-up with its outcome; one that is closed or unknown changes nothing. A play that reached the buyer is kept as
 * a touch and starts the 92 days of the account anew, whichever loss they are of. The next check-in follows a check-in, a back-up
 * offer waits no longer once the advice talk took place, and a second needs check falls away when all was well.
 */
export function completeFollowUp(
  ledger: Ledger,
  closing: Closing,
  play: Play,
  newId: () => Id,
  holidays: Holidays,
): Ledger {
  const followUp = ledger.followUps.find((one) => one.id === closing.id);
  if (followUp?.status !== 'open') return ledger;
  const touched = play.touch && !isUnanswered(closing.outcome);
  const checkIn = touched ? checkInAfter(dayOf(closing.at), holidays) : undefined;
  const followUps = ledger.followUps.map((one) => {
    if (one.id === closing.id) return closed(one, closing);
    return one.status === 'open' ? after(one, followUp, closing, checkIn) : one;
  });
  const touches = touched ? [...ledger.touches, touchOf(followUp, closing, play, newId())] : ledger.touches;
  const next = followUp.play === 'check-in' ? [nextCheckIn(followUp, closing.at, newId(), holidays)] : [];
  return { ...ledger, followUps: [...followUps, ...next], touches };
}

function nextCheckIn(last: FollowUp, at: Instant, id: Id, holidays: Holidays): FollowUp {
  const { closedAt: _closedAt, outcome: _outcome, note: _note, ...kept } = last;
  return { ...kept, id, rev: 1, status: 'open', due: checkInAfter(dayOf(at), holidays), madeAt: at };
}

function isUnanswered(outcome: string | undefined): boolean {
  return outcome === 'no-contact' || outcome === 'not-reached' || outcome === 'no-answer';
}

function closed(followUp: FollowUp, closing: Closing): FollowUp {
  return {
    ...followUp,
    rev: followUp.rev + 1,
    status: 'done',
    closedAt: closing.at,
    ...(closing.outcome === undefined ? {} : { outcome: closing.outcome }),
    ...(closing.note === undefined ? {} : { note: closing.note }),
  };
}

function after(one: FollowUp, done: FollowUp, closing: Closing, checkIn: Day | undefined): FollowUp {
  if (one.play === 'check-in' && checkIn !== undefined && plainName(one.account) === plainName(done.account))
    return { ...one, rev: one.rev + 1, due: checkIn };
  if (one.loss !== done.loss || one.deal !== undefined) return one;
  if (one.play === 'backup' && done.play === 'advice' && closing.outcome === 'talked')
    return { ...one, rev: one.rev + 1, due: dayOf(closing.at) };
  if (one.play === 'needs-met-again' && done.play === 'needs-met' && closing.outcome === 'met')
    return { ...one, rev: one.rev + 1, status: 'skipped', closedAt: closing.at };
  return one;
}

function touchOf(followUp: FollowUp, closing: Closing, play: Play, id: Id): Touch {
  return {
    id,
    rev: 1,
    account: followUp.account,
    ...(followUp.loss === undefined ? {} : { loss: followUp.loss }),
    on: dayOf(closing.at),
    what: play.label,
    play: play.id,
    ...(closing.note === undefined ? {} : { note: closing.note }),
  };
}

/** The business day on which to be reminded of a debrief that was put off: tomorrow, or the next one. */
export function tomorrowMorning(today: Day, holidays: Holidays): Day {
  return addBusinessDays(today, 1, holidays);
}
