import type { Day, Instant } from '../domain/day.ts';
import { dayOf, timeOf, weekdayOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Money } from '../domain/money.ts';
import { inThousands, sumsOf } from '../domain/money.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `EUR 118,000`; decimals only where there are any, nothing for no amount. */
export function money(value: Money | undefined): string {
  if (value === undefined) return '';
  const [whole = '0', fraction = '00'] = value.amount.split('.');

  const amount = /^0+$/.test(fraction) ? inThousands(whole) : `${inThousands(whole)}.${fraction}`;
  return value.currency === undefined ? amount : `${value.currency} ${amount}`;
}

/** Several amounts as one phrase, added up by currency: `EUR 182,000 and USD 5,000`. */
export function moneyTogether(values: readonly (Money | undefined)[]): string {
  return sumsOf(values).map(money).join(' and ');
}

/** `Fri 27 Nov`. */
export function dayWithMonth(day: Day): string {
  return `${weekdays[weekdayOf(day)]} ${dayAndMonth(day)}`;
}

/** `27 Nov`. */
export function dayAndMonth(day: Day): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}`;
}

/** `27 Nov 2026`. */
export function wholeDay(day: Day): string {
  return `${dayAndMonth(day)} ${day.slice(0, 4)}`;
}

/** `Nov 2026` for `2026-11`. */
export function wholeMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** `Fri`. */
export function weekdayName(day: Day): string {
  return weekdays[weekdayOf(day)] ?? '';
}

/** `Fri 27`. */
export function weekdayAndDay(day: Day): string {
  return `${weekdays[weekdayOf(day)]} ${Number(day.slice(8, 10))}`;
}

/** `27 Nov` in this year, `27 Nov 2025` in another. */
export function dayNear(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : wholeDay(day);
}

/** `today`, `12 Nov`. */
export function nearDay(day: Day, today: Day): string {
  return day === today ? 'today' : dayNear(day, today);
}

/** `closes 4 Dec`, `was to close 4 Dec`. */
export function closing(day: Day, today: Day): string {
  return `${day < today ? 'was to close' : 'closes'} ${nearDay(day, today)}`;
}

/** `today by 15:40`, `tomorrow by 15:40`, `Tue 24 Nov by 15:40`. */
export function byWhen(until: Instant, today: Day, tomorrow: Day): string {
  const day = dayOf(until);
  const named: Readonly<Record<string, string>> = { [today]: 'today', [tomorrow]: 'tomorrow' };
  return `${named[day] ?? dayWithMonth(day)} by ${timeOf(until)}`;
}

/** `8,800`. */
export function number(count: number): string {
  return inThousands(String(count));
}

/** `1 deal`, `3 deals`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** The account of a follow-up, or how many where it stands for a mailing to several. */
export function whomOf({ account }: Pick<FollowUp, 'account'>, accounts: number): string {
  return accounts > 1 ? counted(accounts, 'account') : account;
}
