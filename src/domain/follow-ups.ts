import type { Day, Instant, Rhythm } from './day.ts';
import { addBusinessDays, dayOf, isBusinessDay, timeOf } from './day.ts';
import { sameDeal } from './deals.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { withoutGaps } from './loss.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import type { Planned } from './plan.ts';
import type { PlayDays } from './play-days.ts';

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

/** The open follow-up let go. */
export function letGo(one: FollowUp, at: Instant): FollowUp {
  return { ...one, rev: one.rev + 1, status: 'skipped', closedAt: at };
}

/** The follow-up on other days: that it was put off to a day before is over with it. */
export function movedTo(one: FollowUp, days: PlayDays & Partial<FollowUp>): FollowUp {
  const { snoozedTo: _snoozedTo, ...rest } = one;
  return { ...rest, ...days, rev: one.rev + 1 };
}

/** The same follow-up once more, open, with nothing of how the last one went. */
export function anew(last: FollowUp, made: Pick<FollowUp, 'id' | 'due' | 'madeAt'>): FollowUp {
  const { closedAt: _at, outcome: _outcome, note: _note, asides: _asides, ...again } = last;
  const { snoozedTo: _to, ...own } = again;
  return { ...own, ...made, rev: 1, status: 'open' };
}

/** The earliest first; of one day by id. */
export function byDue(left: Pick<FollowUp, 'due' | 'id'>, right: Pick<FollowUp, 'due' | 'id'>): number {
  return inOrder(left.due, right.due) || inOrder(left.id, right.id);
}

/** True for an open follow-up of the loss itself: a call on another deal is not of it. */
export function isOpenOf(one: FollowUp, loss: Id): boolean {
  return one.loss === loss && one.status === 'open' && one.deal === undefined;
}

const lastCalls = '16:00';

/** The day on which calls begin: today up to 16:00, or the end of business hours, on a business day, else the next business morning (G84). */
export function callDay(now: Instant, rhythm: Rhythm): Day {
  const today = dayOf(now);
  const stillOpen = isBusinessDay(today, rhythm) && timeOf(now) < lastCalls && timeOf(now) < rhythm.until;
  return stillOpen ? today : addBusinessDays(today, isBusinessDay(today, rhythm) ? 1 : 0, rhythm);
}

/** An open deal to be called because it shows the sign of a loss (G83–84). */
export interface Call {
  /** The loss that showed the sign, where there is one. */
  readonly loss?: Id;
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
      deal: call.deal,
      sign: { cause: call.cause, fact: call.fact },
      due,
      status: 'open',
      madeAt,
      ...withoutGaps({ loss: call.loss, thirdVoice: call.thirdVoice, offer: call.offer }),
    });
  }
  return made;
}

function isCallFor(one: FollowUp, call: Call): boolean {
  return one.deal !== undefined && one.sign?.fact === call.fact && sameDeal(one.deal, call.deal);
}

/** The business day on which to be reminded of a debrief that was put off: tomorrow, or the next one. */
export function tomorrowMorning(today: Day, rhythm: Rhythm): Day {
  return addBusinessDays(today, 1, rhythm);
}
