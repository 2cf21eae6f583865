import type { Day } from './day.ts';
import { addDays, asDay, weekdayOf } from './day.ts';
import { nextMonday, phrasedDay } from './day-phrases.ts';

/** What was typed for a day, read; `problem` says what to type instead. */
export type TypedDay = { readonly day: Day } | { readonly problem: string };

/** Where a day without a year lies: a follow-up is ahead, the news of a loss is past. Today is on both sides. */
export type Side = 'ahead' | 'past';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads `2026-11-27`, `today`, `fri`, `next fri`, `last fri`, `27 Nov`, `Nov 27, 2026`, `27.11.2026`, `in 3 days`, `end of month`. A day and
 * month without a year is the next such day, or the last one for the past; a weekday ahead is never today, and `next` is that of next week.
 */
export function typedDay(typed: string, today: Day, side: Side = 'ahead'): TypedDay {
  return (
    knownDay(typed, today, side) ?? {
      problem: `"${typed.trim()}" is not a day. Type it like ${today} or "27 Nov".`,
    }
  );
}

/** The same where it is written in one of these ways, be it a real day or not; undefined where in none of them. */
export function knownDay(typed: string, today: Day, side: Side = 'ahead'): TypedDay | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const phrased = phrasedDay(text, today);
  return (
    wordDay(text, today, side) ??
    (phrased === undefined ? undefined : { day: phrased }) ??
    monthDay(text, today, side) ??
    wholeDay(text, typed) ??
    numberDay(text, typed, today, side)
  );
}

function wordDay(text: string, today: Day, side: Side): TypedDay | undefined {
  if (text === 'today') return { day: today };
  if (text === 'tomorrow') return { day: addDays(today, 1) };
  if (text === 'yesterday') return { day: addDays(today, -1) };
  const [, where, name = ''] = /^(?:(next|this|last) +)?([a-z]{3,})$/.exec(text) ?? [];
  const weekday = name === '' ? -1 : weekdays.findIndex((one) => one.startsWith(name));
  if (weekday < 0) return undefined;
  const ahead = ((weekday - weekdayOf(today) + 6) % 7) + 1;
  if (where === 'last') return { day: addDays(today, ahead - 7 || -7) };
  if (where === 'next') return { day: addDays(nextMonday(today), (weekday + 6) % 7) };
  return { day: addDays(today, side === 'past' && where === undefined ? ahead - 7 : ahead) };
}

function monthDay(text: string, today: Day, side: Side): TypedDay | undefined {
  const dayFirst = /^(\d{1,2})\.? *([a-z]{3,9})\.?(?:,? +(\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? *(\d{1,2})(?:,? +(\d{4}))?$/.exec(text);
  const [, date, name, year] = dayFirst ?? swapped(monthFirst) ?? [];
  const month = name === undefined ? -1 : months.findIndex((one) => one.startsWith(name));
  if (month < 0) return undefined;
  const day = nearest(month + 1, Number(date), year, today, side);
  return day === undefined ? { problem: `There is no ${text}. Type a day like ${today}.` } : { day };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match === null ? undefined : [match[0], match[2], match[1], match[3]];
}

/** That day of that year, else of the nearest year on this side that has it. */
function nearest(
  month: number,
  date: number,
  year: string | undefined,
  today: Day,
  side: Side,
): Day | undefined {
  if (year !== undefined) return asDay(written(Number(year), month, date));
  const step = side === 'ahead' ? 1 : -1;
  const years = Array.from({ length: 9 }, (_, at) => Number(today.slice(0, 4)) + step * at);
  return years
    .flatMap((one) => asDay(written(one, month, date)) ?? [])
    .find((day) => (side === 'ahead' ? day >= today : day <= today));
}

function wholeDay(text: string, typed: string): TypedDay | undefined {
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return undefined;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const day = asDay(written(year, month, date));
  return day === undefined ? notInCalendar(typed, year) : { day };
}

/** `27.11.2026`, `11/27`: taken where the numbers can be only one day. */
function numberDay(text: string, typed: string, today: Day, side: Side): TypedDay | undefined {
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2}|\d{4}))?\.?$/.exec(text);
  if (match === null) return undefined;
  const [left, right, year] = [Number(match[1]), Number(match[3]), match[4]];
  if (year?.length === 2) return { problem: twoWays(typed, today) };
  const dayFirst = nearest(right, left, year, today, side);
  const monthFirst = nearest(left, right, year, today, side);
  const day = dayFirst ?? monthFirst;
  if (day === undefined) return notInCalendar(typed, Number(year ?? today.slice(0, 4)));
  return (monthFirst ?? day) === day ? { day } : { problem: twoWays(typed, today) };
}

function notInCalendar(typed: string, year: number): TypedDay {
  return { problem: `${typed.trim()} is not in the calendar. Type a real day, like ${year}-02-28.` };
}

function twoWays(typed: string, today: Day): string {
  return `"${typed.trim()}" can be read two ways. Type the year first, like ${today}, or the month as a word, like "27 Nov".`;
}

function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
