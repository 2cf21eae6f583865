import type { LooseDate } from '../domain/dates.ts';
import { dayFrom } from '../domain/dates.ts';

/**
 * Where dates of a column have years of two digits: `none` where they have not, `behind` or `front` where the dates tell it,
 * `rather front` where they only make it likely, `either` where they do not tell.
 */
export type YearPlace = 'none' | 'behind' | 'either' | 'rather front' | 'front';

/** So many different numbers are the days of months rather than years. */
const manyDays = 8;

/** Where the years stand: what a date allows decides, else the place whose numbers change least. */
export function yearPlace(dates: readonly LooseDate[]): YearPlace {
  if (!dates.some(({ shortYear }) => shortYear)) return 'none';
  if (dates.some((date) => dayFrom(date, 'ymd') === undefined)) return 'behind';
  if (dates.some((date) => (['dmy', 'mdy'] as const).every((order) => dayFrom(date, order) === undefined)))
    return 'front';
  const first = new Set(dates.map(({ numbers }) => numbers[0]));
  const last = new Set(dates.map(({ numbers }) => numbers[2]));
  if (runsThroughMonths(first, last)) return 'behind';
  return runsThroughMonths(last, first) ? 'rather front' : 'either';
}

/** True where these numbers are the days of months beside the others, which are years. */
function runsThroughMonths(days: ReadonlySet<number>, years: ReadonlySet<number>): boolean {
  return days.size >= manyDays && days.size >= 2 * years.size && [...days].some((number) => number < 10);
}
