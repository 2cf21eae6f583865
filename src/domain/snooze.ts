import type { Day, Rhythm } from './day.ts';
import { addDays, dayOf, longestGap } from './day.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { lastDayOf } from './play-days.ts';
import type { Play } from './playbook.ts';
import { reminderPlay } from './reminder.ts';

/** Why a follow-up cannot be put off any longer: its clock ends then, it makes no sense after that, or a quarter is over. */
export type SnoozeGround = 'clock' | 'lapse' | 'quarter';

/** The last day to which a follow-up can be put off. */
export interface SnoozeLimit {
  readonly last: Day;
  readonly ground: SnoozeGround;
}

/** How long that follow-up can wait: a running clock until its end, a play until it lapses, all else a quarter; a reminder of one's own as long as one likes. */
export function snoozeLimit(
  one: FollowUp,
  play: Play | undefined,
  today: Day,
  rhythm: Rhythm,
): SnoozeLimit | undefined {
  const clock = one.until === undefined ? undefined : dayOf(one.until);
  if (clock !== undefined && clock >= today) return { last: clock, ground: 'clock' };
  const lapse = lastDayOf(one, play, rhythm);
  if (lapse !== undefined) return { last: lapse, ground: 'lapse' };
  return one.play === reminderPlay ? undefined : { last: addDays(today, longestGap), ground: 'quarter' };
}

/** That one follow-up put off to `to`, and no other; its own day stays the day on which it was due. One that is not open changes nothing. */
export function snoozeFollowUp(ledger: Ledger, id: Id, to: Day): Ledger {
  if (!ledger.followUps.some((one) => one.id === id && one.status === 'open')) return ledger;
  const followUps = ledger.followUps.map((one) =>
    one.id === id ? { ...one, rev: one.rev + 1, snoozedTo: to } : one,
  );
  return { ...ledger, followUps };
}

/** The day on which it comes: that to which it was put off, else its own. */
export function comesOn({ due, snoozedTo }: Pick<FollowUp, 'due' | 'snoozedTo'>): Day {
  return snoozedTo !== undefined && snoozedTo > due ? snoozedTo : due;
}

/** A follow-up as a day sees it; `ownDue` is the day on which it was due before it was put off. */
export interface Coming extends FollowUp {
  readonly ownDue?: Day;
}

/** The follow-up as a day sees it: due when it comes, lapsing when it always did; a clock that ends before is over. */
export function asItComes(one: Coming, play: Play | undefined, rhythm: Rhythm, day = comesOn(one)): Coming {
  if (day === one.due) return one;
  const { until, ...rest } = one;
  const lapsesOn = lastDayOf(one, play, rhythm);
  return {
    ...rest,
    due: day,
    ownDue: one.ownDue ?? one.due,
    snoozedTo: day,
    ...(lapsesOn === undefined ? {} : { lapsesOn }),
    ...(until === undefined || dayOf(until) < day ? {} : { until }),
  };
}
