import type { Day, Instant, Rhythm } from './day.ts';
import {
  addBusinessDays,
  addDays,
  addHours,
  atTime,
  dayOf,
  hoursBetween,
  isBusinessDay,
  onBusinessDay,
  onBusinessDayBefore,
  timeOf,
  usualRhythm,
} from './day.ts';
import { lateness } from './lateness.ts';
import type { Loss } from './loss-record.ts';
import type { Play, PlayDue, PlayLapse } from './playbook.ts';

/** The days of a play: when it is to be done, the end of its clock, and the last day on which it makes sense. */
export interface PlayDays {
  readonly due: Day;
  readonly until?: Instant;
  readonly lapsesOn?: Day;
}

/** The account goes on to a colleague (G10). */
export const handoverPlay = 'handover';

/** What keeps an account in touch, by hand. */
export const checkInPlay = 'check-in';
/** What keeps it in touch with many others (G55). */
export const mailingPlay = 'mailing';
/** The same, or in one mailing to many: one of them runs for an account (G23, G55). */
export const checkIns: readonly string[] = [checkInPlay, mailingPlay];

/** The check-in that follows a contact on `day`: at most a quarter later, on a business day. */
export function checkInAfter(day: Day, rhythm: Rhythm): Day {
  return onBusinessDayBefore(addDays(day, rhythm.quarter), rhythm);
}

/** Where a clock of `hours` ends: when that is outside business hours, noon of the next business day counts as kept. */
export function clockEnd(from: Instant, hours: number, rhythm: Rhythm): Instant {
  const end = addHours(from, hours);
  const day = dayOf(end);
  const works = isBusinessDay(day, rhythm);
  if (works && timeOf(end) >= rhythm.from && timeOf(end) <= rhythm.until) return end;
  const next = works && timeOf(end) < rhythm.from ? day : onBusinessDay(addDays(day, 1), rhythm);
  return graceOn(next, rhythm);
}

/** Noon; for whoever does not work then, the end of their hours. */
function graceOn(day: Day, { from, until }: Rhythm): Instant {
  const noon = '12:00';
  return from < noon && noon <= until ? atTime(day, noon) : atTime(day, until);
}

/** A play on its own day, or on the day of the record where that is past; it lapses counted from its own day. */
export function daysOf(play: Play, loss: Loss, rhythm: Rhythm): PlayDays {
  const recorded = dayOf(loss.recordedAt);
  const end = 'hours' in play.due ? clockEnd(loss.newsAt, play.due.hours, rhythm) : undefined;
  const own = end === undefined ? ownDay(play, loss, rhythm) : dayOf(end);
  const runs = end !== undefined && hoursBetween(loss.recordedAt, end) >= 0;
  const due = own < recorded ? onBusinessDay(recorded, rhythm) : own;
  if (isOverLate(play, loss, own, rhythm)) return daysOf(play, { ...loss, newsAt: loss.recordedAt }, rhythm);
  return {
    due: startsAtOnce(play.due) ? recorded : due,
    ...(runs ? { until: end } : {}),
    ...(play.lapses === undefined ? {} : { lapsesOn: lapseDay(play.lapses, own, rhythm, loss) }),
  };
}

/** True for the back-up offer where its day passed before late news was recorded: it is counted from the late reply, to leave them room. */
function isOverLate({ due, lapses }: Play, loss: Loss, own: Day, rhythm: Rhythm): boolean {
  const recorded = dayOf(loss.recordedAt);
  if (!('businessDays' in due) || own >= recorded || lateness(loss, rhythm) !== 'late') return false;
  return lapses === undefined || lapseDay(lapses, own, rhythm) >= recorded;
}

/** True for what belongs to the first 24 hours after the news. */
export function startsAtOnce(due: PlayDue): boolean {
  return 'at' in due || 'hours' in due;
}

function ownDay(play: Play, loss: Loss, rhythm: Rhythm): Day {
  const { due } = play;
  const news = dayOf(loss.newsAt);
  if (play.id === checkInPlay) return checkInDay(loss, rhythm);
  if ('before' in due) return beforeEnd(due, loss, rhythm);
  if ('businessDays' in due) return addBusinessDays(news, due.businessDays, rhythm);
  if (!('days' in due)) return dayOf(loss.recordedAt);
  const { goLive } = loss;
  if (due.afterGoLive === undefined || goLive === undefined)
    return onBusinessDay(addDays(news, due.days), rhythm);
  return onBusinessDay(addDays(goLive, due.afterGoLive), rhythm);
}

/** Half a year before the contract ends, or a quarter before the day by which they must give notice. */
function beforeEnd(due: Extract<PlayDue, { before: unknown }>, loss: Loss, rhythm: Rhythm): Day {
  const { contractEnd, noticeDays } = loss;
  if (contractEnd === undefined) return dayOf(loss.recordedAt);
  const ahead = noticeDays === undefined ? due.days : noticeDays + due.beyondNotice;
  return onBusinessDayBefore(addDays(contractEnd, -ahead), rhythm);
}

/** At most 92 days after the news; at once where nobody was in touch for sixty days. */
function checkInDay(loss: Loss, rhythm: Rhythm): Day {
  return lateness(loss, rhythm) === 'very-late'
    ? onBusinessDay(dayOf(loss.recordedAt), rhythm)
    : checkInAfter(dayOf(loss.newsAt), rhythm);
}

/** True when it is too late for the act; a follow-up kept without its last day lapses as its play does, from the day it was due. */
export function hasLapsed(
  one: Pick<PlayDays, 'due' | 'lapsesOn'>,
  play: Play | undefined,
  today: Day,
  rhythm: Rhythm = usualRhythm,
): boolean {
  if (one.due >= today && one.lapsesOn === undefined) return false;
  const last = lastDayOf(one, play, rhythm);
  return last !== undefined && last < today;
}

/** The last day on which the act makes sense; none where it always does. */
export function lastDayOf(
  { due, lapsesOn }: Pick<PlayDays, 'due' | 'lapsesOn'>,
  play: Play | undefined,
  rhythm: Rhythm = usualRhythm,
): Day | undefined {
  const { lapses } = play ?? {};
  if (lapsesOn !== undefined || lapses === undefined || 'on' in lapses) return lapsesOn;
  return lapseDay(lapses, due, rhythm);
}

function lapseDay(
  lapse: PlayLapse,
  from: Day,
  rhythm: Rhythm,
  { contractEnd, noticeDays = 0 }: Pick<Loss, 'contractEnd' | 'noticeDays'> = {},
): Day {
  if ('on' in lapse) return contractEnd === undefined ? from : addDays(contractEnd, -noticeDays);
  return 'days' in lapse ? addDays(from, lapse.days) : addBusinessDays(from, lapse.businessDays, rhythm);
}
