import type { Day, Holidays, Instant } from './day.ts';
import {
  addBusinessDays,
  addDays,
  addHours,
  atHour,
  dayOf,
  hoursBetween,
  isBusinessDay,
  noHolidays,
  onBusinessDay,
  onBusinessDayBefore,
  timeOf,
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

/** The longest an account is left alone (G23–24). */
export const longestGap = 92;

/** What keeps an account in touch, by hand. */
export const checkInPlay = 'check-in';
/** The same, or in one mailing to many: one of them runs for an account (G23, G55). */
export const checkIns: readonly string[] = [checkInPlay, 'mailing'];
const opens = '09:00';
const closes = '18:00';

/** The check-in that follows a contact on `day`: at most 92 days later, on a business day. */
export function checkInAfter(day: Day, holidays: Holidays): Day {
  return onBusinessDayBefore(addDays(day, longestGap), holidays);
}

/** Where a clock of `hours` ends: when that is outside business hours, noon of the next business day counts as kept. */
export function clockEnd(from: Instant, hours: number, holidays: Holidays): Instant {
  const end = addHours(from, hours);
  const day = dayOf(end);
  if (isBusinessDay(day, holidays) && timeOf(end) >= opens && timeOf(end) <= closes) return end;
  const next =
    isBusinessDay(day, holidays) && timeOf(end) < opens ? day : onBusinessDay(addDays(day, 1), holidays);
  return atHour(next, 12);
}

/** A play on its own day, or on the day of the record where that is past; it lapses counted from its own day. */
export function daysOf(play: Play, loss: Loss, holidays: Holidays): PlayDays {
  const recorded = dayOf(loss.recordedAt);
  const end = 'hours' in play.due ? clockEnd(loss.newsAt, play.due.hours, holidays) : undefined;
  const own = end === undefined ? ownDay(play, loss, holidays) : dayOf(end);
  const runs = end !== undefined && hoursBetween(loss.recordedAt, end) >= 0;
  const due = own < recorded ? onBusinessDay(recorded, holidays) : own;
  if (isOverLate(play, loss, own, holidays))
    return daysOf(play, { ...loss, newsAt: loss.recordedAt }, holidays);
  return {
    due: startsAtOnce(play.due) ? recorded : due,
    ...(runs ? { until: end } : {}),
    ...(play.lapses === undefined ? {} : { lapsesOn: lapseDay(play.lapses, own, holidays, loss) }),
  };
}

/** True for the back-up offer where its day passed before late news was recorded: it is counted from the late reply, to leave them room. */
function isOverLate({ due, lapses }: Play, loss: Loss, own: Day, holidays: Holidays): boolean {
  const recorded = dayOf(loss.recordedAt);
  if (!('businessDays' in due) || own >= recorded || lateness(loss, holidays) !== 'late') return false;
  return lapses === undefined || lapseDay(lapses, own, holidays) >= recorded;
}

/** True for what belongs to the first 24 hours after the news. */
export function startsAtOnce(due: PlayDue): boolean {
  return 'at' in due || 'hours' in due;
}

function ownDay(play: Play, loss: Loss, holidays: Holidays): Day {
  const { due } = play;
  const news = dayOf(loss.newsAt);
  if (play.id === checkInPlay) return checkInDay(loss, holidays);
  if ('before' in due) return beforeEnd(due, loss, holidays);
  if ('businessDays' in due) return addBusinessDays(news, due.businessDays, holidays);
  if (!('days' in due)) return dayOf(loss.recordedAt);
  const { goLive } = loss;
  if (due.afterGoLive === undefined || goLive === undefined)
    return onBusinessDay(addDays(news, due.days), holidays);
  return onBusinessDay(addDays(goLive, due.afterGoLive), holidays);
}

/** Half a year before the contract ends, or a quarter before the day by which they must give notice. */
function beforeEnd(due: Extract<PlayDue, { before: unknown }>, loss: Loss, holidays: Holidays): Day {
  const { contractEnd, noticeDays } = loss;
  if (contractEnd === undefined) return dayOf(loss.recordedAt);
  const ahead = noticeDays === undefined ? due.days : noticeDays + due.beyondNotice;
  return onBusinessDayBefore(addDays(contractEnd, -ahead), holidays);
}

/** At most 92 days after the news; at once where nobody was in touch for sixty days. */
function checkInDay(loss: Loss, holidays: Holidays): Day {
  return lateness(loss, holidays) === 'very-late'
    ? onBusinessDay(dayOf(loss.recordedAt), holidays)
    : checkInAfter(dayOf(loss.newsAt), holidays);
}

/** True when it is too late for the act; a follow-up kept without its last day lapses as its play does, from the day it was due. */
export function hasLapsed(
  one: Pick<PlayDays, 'due' | 'lapsesOn'>,
  play: Play | undefined,
  today: Day,
): boolean {
  if (one.lapsesOn !== undefined) return one.lapsesOn < today;
  const { lapses } = play ?? {};
  if (lapses === undefined || 'on' in lapses || one.due >= today) return false;
  return lapseDay(lapses, one.due, noHolidays) < today;
}

function lapseDay(
  lapse: PlayLapse,
  from: Day,
  holidays: Holidays,
  { contractEnd, noticeDays = 0 }: Pick<Loss, 'contractEnd' | 'noticeDays'> = {},
): Day {
  if ('on' in lapse) return contractEnd === undefined ? from : addDays(contractEnd, -noticeDays);
  return 'days' in lapse ? addDays(from, lapse.days) : addBusinessDays(from, lapse.businessDays, holidays);
}
