import type { Day } from './day.ts';
import { addDays, asDay } from './day.ts';
import { lastDayOfMonth } from './months.ts';

/** Days from one to another, both counted in; without an end where there is none. */
export interface Period {
  readonly from?: Day;
  readonly until?: Day;
}

/** The twelve months up to today. */
export function lastYear(today: Day): Period {
  return { from: addDays(today, -364), until: today };
}

/**
 * What a person means by "all", "year", "quarter", "month", "90 days", "2026", "Q3 2026", "2026-11" or "2026-03-01..2026-05-31";
 * undefined where it means nothing. Quarters are those of the calendar.
 */
export function periodMeant(typed: string, today: Day): Period | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'all') return {};
  const [year = '', month = ''] = today.split('-');
  if (text === 'year') return { from: asDay(`${year}-01-01`) ?? today, until: today };
  if (text === 'month') return { from: asDay(`${year}-${month}-01`) ?? today, until: today };
  if (text === 'quarter') return { ...quarter(Number(year), Math.ceil(Number(month) / 3)), until: today };
  return named(text, Number(year)) ?? lastDays(text, today) ?? between(text);
}

function named(text: string, thisYear: number): Period | undefined {
  const quarterly = /^q([1-4])(?:[\s/-]+(\d{4}))?$/.exec(text);
  if (quarterly) return quarter(Number(quarterly[2] ?? thisYear), Number(quarterly[1]));
  if (/^\d{4}$/.test(text)) return days(`${text}-01-01`, `${text}-12-31`);
  return /^\d{4}-\d{2}$/.test(text) ? days(`${text}-01`, lastDayOfMonth(text)) : undefined;
}

function quarter(year: number, which: number): Period {
  const [first, last] = [which * 3 - 2, which * 3].map(
    (month) => `${year}-${String(month).padStart(2, '0')}`,
  );
  return days(`${first}-01`, lastDayOfMonth(last ?? '')) ?? {};
}

function lastDays(text: string, today: Day): Period | undefined {
  const count = Number(/^(?:last )?(\d{1,4}) ?d(?:ays?)?$/.exec(text)?.[1] ?? 0);
  return count === 0 ? undefined : { from: addDays(today, 1 - count), until: today };
}

function between(text: string): Period | undefined {
  const [from = '', until = '', ...more] = text.split('..');
  return more.length > 0 ? undefined : days(from, until);
}

function days(first: string, last: string | undefined): Period | undefined {
  const [from, until] = [asDay(first), asDay(last ?? '')];
  return from === undefined || until === undefined || from > until ? undefined : { from, until };
}

/** True for a day of the period. */
export function isWithin(day: Day, { from, until }: Period): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}
