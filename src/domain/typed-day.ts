import type { Day } from './day.ts';
import { addDays, asDay, weekdayOf } from './day.ts';

/** What was typed for a day, read; `problem` says what to type instead. */
export type TypedDay = { readonly day: Day } | { readonly problem: string };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads `2026-11-27`, `today`, `tomorrow`, `fri`, `27 Nov`, `27 Nov 2026`, `in 3 days`; a day and month without a year is the next such day. */
export function typedDay(typed: string, today: Day): TypedDay {
  const text = typed.trim().toLowerCase();
  const day = wordDay(text, today) ?? countedDay(text, today) ?? monthDay(text, today);
  if (day !== undefined) return day;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return wholeDay(text, typed);
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/.test(text)) return { problem: twoWays(typed, today) };
  return { problem: `"${typed.trim()}" is not a day. Type it like ${today} or "27 Nov".` };
}

function wordDay(text: string, today: Day): TypedDay | undefined {
  if (text === 'today') return { day: today };
  if (text === 'tomorrow') return { day: addDays(today, 1) };
  if (text === 'yesterday') return { day: addDays(today, -1) };
  const name = text.replace(/^next\s+/, '');
  const weekday = name.length < 3 ? -1 : weekdays.findIndex((one) => one.startsWith(name));
  if (weekday < 0) return undefined;
  return { day: addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1) };
}

function countedDay(text: string, today: Day): TypedDay | undefined {
  const match = /^in (\d{1,3}) (day|week)s?$/.exec(text);
  return match ? { day: addDays(today, Number(match[1]) * (match[2] === 'week' ? 7 : 1)) } : undefined;
}

function monthDay(text: string, today: Day): TypedDay | undefined {
  const match = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?$/.exec(text);
  const month = months.findIndex((one) => (match?.[2] ?? '').startsWith(one));
  if (match === null || month < 0) return undefined;
  const years = match[3] === undefined ? nearYears(today) : [Number(match[3])];
  const days = years.flatMap((year) => asDay(written(year, month + 1, Number(match[1]))) ?? []);
  const day = match[3] === undefined ? days.find((one) => one >= today) : days[0];
  return day === undefined ? { problem: `There is no ${text}. Type a day like ${today}.` } : { day };
}

function nearYears(today: Day): readonly number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 9 }, (_, at) => year + at);
}

function wholeDay(text: string, typed: string): TypedDay {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const real = asDay(written(year, month, day));
  return real === undefined
    ? { problem: `${typed.trim()} is not in the calendar. Type a real day, like ${year}-02-28.` }
    : { day: real };
}

function twoWays(typed: string, today: Day): string {
  return `"${typed.trim()}" can be read two ways. Type the year first, like ${today}, or the month as a word, like "27 Nov".`;
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
