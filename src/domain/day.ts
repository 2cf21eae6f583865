import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A local calendar day, `YYYY-MM-DD`; compare two of them as strings. */
export type Day = string & { readonly [dayBrand]: true };

/** A moment, ISO 8601 with seconds and the zone it was read in: `2026-11-21T09:00:00+01:00`. */
export type Instant = string & { readonly [instantBrand]: true };

/** When the rep works, and how long they leave an account alone at most. */
export interface Rhythm {
  /** 0 for Sunday to 6 for Saturday; at least one. */
  readonly weekdays: ReadonlySet<number>;
  /** Days that are free whatever weekday they fall on; there is always a business day after them. */
  readonly holidays: Pick<ReadonlySet<Day>, 'has'>;
  /** Business hours, `HH:MM`, the earlier first. */
  readonly from: string;
  readonly until: string;
  /** Days between check-ins: 92, or fewer (G23–24). */
  readonly quarter: number;
}

/** The longest an account is left alone, in days (G23–24). */
export const longestGap = 92;

/** As long as nothing else is said: Monday to Friday, nine to six, no holidays. */
export const usualRhythm: Rhythm = {
  weekdays: new Set([1, 2, 3, 4, 5]),
  holidays: new Set(),
  from: '09:00',
  until: '18:00',
  quarter: longestGap,
};

const dayLength = 86_400_000;

/** The day in `text` when it is a real one written `YYYY-MM-DD`, else undefined (2026-02-30 is not a day). */
export function asDay(text: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text)) ? (text as Day) : undefined;
}

/** The moment in `text` when it is ISO 8601 with a time (a zone is added when there is none), else undefined. */
export function asInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[T ](?:[01]\d|2[0-3]):\d{2}/.test(text)) return undefined;
  const moment = parseISO(text);
  if (!isValid(moment)) return undefined;
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? (text.replace(' ', 'T') as Instant) : instantOf(moment);
}

/** A `Date` as an instant in the local zone. */
export function instantOf(moment: Date): Instant {
  return formatISO(moment) as Instant;
}

/** An instant as a `Date`, for a library that takes nothing else. */
export function momentOf(instant: Instant): Date {
  return new Date(Date.parse(instant));
}

/** The local calendar day on which the instant was read. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** `HH:MM` of the instant, in the zone it was read in. */
export function timeOf(instant: Instant): string {
  return instant.slice(11, 16);
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(midnightOf(day) + count * dayLength).toISOString().slice(0, 10) as Day;
}

/** That day and so many after it. */
export function daysFrom(day: Day, count: number): ReadonlySet<Day> {
  return new Set(Array.from({ length: count + 1 }, (_, at) => addDays(day, at)));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnightOf(to) - midnightOf(from)) / dayLength;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(midnightOf(day)).getUTCDay();
}

/** True on a weekday of work that is no holiday. */
export function isBusinessDay(day: Day, { weekdays, holidays }: Rhythm): boolean {
  return weekdays.has(weekdayOf(day)) && !holidays.has(day);
}

/** The day itself when it is a business day, else the next one. */
export function onBusinessDay(day: Day, rhythm: Rhythm): Day {
  let candidate = day;
  while (!isBusinessDay(candidate, rhythm)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The day itself when it is a business day, else the one before: for limits that must never be passed. */
export function onBusinessDayBefore(day: Day, rhythm: Rhythm): Day {
  let candidate = day;
  while (!isBusinessDay(candidate, rhythm)) candidate = addDays(candidate, -1);
  return candidate;
}

/** The business day `count` ≥ 0 business days after `day`; 0 gives `day` itself or the next business day. */
export function addBusinessDays(day: Day, count: number, rhythm: Rhythm): Day {
  let candidate = count > 0 ? day : onBusinessDay(day, rhythm);
  for (let left = count; left > 0; left -= 1) candidate = onBusinessDay(addDays(candidate, 1), rhythm);
  return candidate;
}

/** The instant `hours` later, across changes of the clock. */
export function addHours(instant: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(instant) + hours * 3_600_000));
}

/** `hour`:00 local time on that day. */
export function atHour(day: Day, hour: number): Instant {
  return atTime(day, `${String(hour).padStart(2, '0')}:00`);
}

/** That local time, `HH:MM`, on that day; where the clocks leave it out, the one that they show instead. */
export function atTime(day: Day, time: string): Instant {
  return instantOf(parseISO(`${day}T${time}:00`));
}

/** That local time on that day; undefined when there is no such time, as in the hour that summer time leaves out. */
export function instantAt(day: Day, hour: number, minute: number): Instant | undefined {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const instant = asInstant(`${day}T${time}`);
  return instant !== undefined && timeOf(instant) === time ? instant : undefined;
}

/** Order of two moments, the later first, whatever zones they were read in. */
export function laterFirst(left: Instant, right: Instant): number {
  return Date.parse(right) - Date.parse(left);
}

/** The moment as a number to sort by: the larger, the later. */
export function momentNumber(instant: Instant): number {
  return Date.parse(instant);
}

/** Hours from `from` to `to`, with fractions; negative when `to` is earlier. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** Days are counted in UTC, where each is as long as the others: that is exact, and ten times as fast as local time. */
function midnightOf(day: Day): number {
  return Date.parse(day);
}
