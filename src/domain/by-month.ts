import type { Day } from './day.ts';
import { dayOf } from './day.ts';
import type { Loss } from './loss-record.ts';
import type { Period } from './period.ts';
import { isWithin } from './period.ts';
import type { Deal } from './pipeline.ts';

/** What ended in one month, as `2026-11`. */
export interface Month {
  readonly month: string;
  readonly lost: readonly Loss[];
  readonly won: readonly Deal[];
}

/** More do not stand side by side. */
const most = 24;

/**
 * The months of a period, the earliest first, with the losses by the day of their news and the deals won by their closing day. The period
 * ends today at the latest; without an end it begins with the first loss. Of more than 24 months the last ones.
 */
export function byMonth(
  losses: readonly Loss[],
  deals: readonly Deal[],
  period: Period,
  today: Day,
): readonly Month[] {
  const days = losses.map(({ newsAt }) => dayOf(newsAt));
  const first = period.from ?? days.reduce((early, day) => (day < early ? day : early), today);
  const last = period.until === undefined || period.until > today ? today : period.until;
  const won = deals.filter(
    ({ status, closeDate }) =>
      status === 'won' && closeDate !== undefined && closeDate <= last && isWithin(closeDate, period),
  );
  const lostIn = together(losses, ({ newsAt }) => newsAt);
  const wonIn = together(won, ({ closeDate = '' }) => closeDate);
  return monthsFrom(first.slice(0, 7), last.slice(0, 7)).map((month) => ({
    month,
    lost: lostIn.get(month) ?? [],
    won: wonIn.get(month) ?? [],
  }));
}

function together<T>(records: readonly T[], dayIn: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    const month = dayIn(record).slice(0, 7);
    const others = found.get(month);
    if (others === undefined) found.set(month, [record]);
    else others.push(record);
  }
  return found;
}

function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = last; month >= first && months.length < most; month = before(month)) months.unshift(month);
  return months;
}

function before(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number > 1
    ? `${String(year).padStart(4, '0')}-${String(number - 1).padStart(2, '0')}`
    : `${String(year - 1).padStart(4, '0')}-12`;
}
