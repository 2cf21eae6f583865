import type { Day } from './day.ts';
import { addDays, asDay, weekdayOf } from './day.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, six: 6 };
const friday = 4;

/**
 * Reads `end of month`, `end of next week`, `next month`, `in a fortnight`, `in 3 months`, `2 weeks ago`, `the day after tomorrow`. A week
 * begins on Monday and ends, for work, on Friday; undefined for anything else.
 */
export function phrasedDay(text: string, today: Day): Day | undefined {
  if (/^(?:the )?day after tomorrow$/.test(text)) return addDays(today, 2);
  const [, next, ending] = /^(?:the )?end of (?:the |this )?(next )?(week|month|year)$/.exec(text) ?? [];
  if (ending !== undefined) return endOf(ending as Unit, today, next !== undefined);
  const [, begun] = /^next (week|month|year)$/.exec(text) ?? [];
  if (begun === 'week') return nextMonday(today);
  if (begun !== undefined) return addDays(endOf(begun as Unit, today, false), 1);
  return countedDay(text, today);
}

/** The Monday of the week after this one. */
export function nextMonday(today: Day): Day {
  return addDays(today, 7 - ((weekdayOf(today) + 6) % 7));
}

function countedDay(text: string, today: Day): Day | undefined {
  const match = /^(in )?(\d{1,3}|[a-z]{1,5}) (day|week|fortnight|month|year)s?( ago)?$/.exec(text);
  const [, into, written = '', unit = '', ago] = match ?? [];
  const count = /^\d/.test(written) ? Number(written) : counts[written];
  if (count === undefined || (into === undefined) === (ago === undefined)) return undefined;
  const signed = ago === undefined ? count : -count;
  return unit === 'fortnight' ? moved(today, 2 * signed, 'week') : moved(today, signed, unit as Unit);
}

/** That many days, weeks, months or years later; where the month is shorter, its last day. */
function moved(day: Day, count: number, unit: Unit): Day {
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'day' ? count : 7 * count);
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = firstOf(month + (unit === 'month' ? count : 12 * count));
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return asDay(same) ?? endOf('month', first, false);
}

function endOf(unit: Unit, today: Day, isNext: boolean): Day {
  if (unit === 'week') {
    const ahead = friday - ((weekdayOf(today) + 6) % 7);
    return addDays(today, ahead + (isNext || ahead < 0 ? 7 : 0));
  }
  const [year, month] = [Number(today.slice(0, 4)) + Number(isNext), Number(today.slice(5, 7))];
  const next = unit === 'year' ? (year + 1) * 12 : Number(today.slice(0, 4)) * 12 + month + Number(isNext);
  return addDays(firstOf(next), -1);
}

/** The first day of a month, counted from the year 0. */
function firstOf(months: number): Day {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return asDay(text) ?? (text as Day);
}
