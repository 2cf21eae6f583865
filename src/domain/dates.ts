import type { Day } from './day.ts';
import { addDays, asDay } from './day.ts';
import { century, monthNamed, plainMonth } from './months.ts';

/** The order in which a column writes its days. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date whose three numbers do not say which of them is the day; a `shortYear` has two digits. */
export interface LooseDate {
  readonly numbers: readonly [number, number, number];
  readonly shortYear: boolean;
}

/** The day from which serials of 25,569 and more count on. */
const unixStart = asDay('1970-01-01');

const timeOfDay =
  /(?:,? +|T)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2}))?$/i;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const threeNumbers = /^(\d{1,2})([-/. ]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?$/;
const dayAndMonthName =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: de(?= ))?[ /.-]*([a-z]{3,10})\.?,?(?: de)?[ /.-]*(\d{4}|\d{2})$/;
const monthNameAndDay = /^([a-z]{3,10})\.?[ /.-]*(\d{1,2})(?:st|nd|rd|th)?(?:,? +|[/.-])(\d{4})$/;
const yearAndMonthName = /^(\d{4})[ /.-]([a-z]{3,10})[ /.-](\d{1,2})$/;
const weekday = /^[a-z]{2,10}\.?, +(?=\d|[a-z])/;

/** What a cell says of a day before its column is known: a day, a loose date, or undefined when it is neither. Times are left out. */
export function writtenDate(text: string): Day | LooseDate | undefined {
  if (text.length > 60) return undefined;
  // Between the time and its half of the day stands a narrow blank, as browsers write it.
  const date = text.trim().replace(/\s/g, ' ').replace(timeOfDay, '');
  return numericDate(date) ?? serialDay(date) ?? namedDay(plainMonth(date));
}

/** The orders in which the numbers are a real day; year first with two digits only where nothing else fits. */
export function possibleOrders(date: LooseDate): readonly DateOrder[] {
  const common = (['dmy', 'mdy'] as const).filter((order) => dayFrom(date, order) !== undefined);
  if (common.length > 0 || !date.shortYear) return common;
  return dayFrom(date, 'ymd') === undefined ? [] : ['ymd'];
}

/** The day that the numbers mean in this order, else undefined; two-digit years lie between 1970 and 2069. */
export function dayFrom(date: LooseDate, order: DateOrder): Day | undefined {
  const [first, second, third] = date.numbers;
  if (order === 'ymd') return date.shortYear ? dayOf(century(first), second, third) : undefined;
  const year = date.shortYear ? century(third) : third;
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** The day that a cell means where its column is in this order, else undefined. */
export function dayWritten(text: string, order: DateOrder): Day | undefined {
  const date = writtenDate(text);
  return date === undefined || typeof date === 'string' ? date : dayFrom(date, order);
}

function numericDate(text: string): Day | LooseDate | undefined {
  const full = yearFirst.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (full) return dayOf(Number(full[1]), Number(full[3]), Number(full[4]));
  const loose = threeNumbers.exec(text);
  if (!loose) return undefined;
  const numbers = [Number(loose[1]), Number(loose[3]), Number(loose[4])] as const;
  return { numbers, shortYear: loose[4]?.length === 2 };
}

/** The day a spreadsheet means by a bare number: days since 30 December 1899, for 1954 to 2099. */
export function serialDay(text: string): Day | undefined {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text.trim());
  const serial = Number(match?.[1]);
  if (!unixStart || !(serial >= 20_000 && serial <= 73_050)) return undefined;
  return addDays(unixStart, serial - 25_569);
}

function namedDay(text: string): Day | undefined {
  const date = text.replace(weekday, '');
  const dayFirst = dayAndMonthName.exec(date);
  if (dayFirst) return namedParts(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = monthNameAndDay.exec(date);
  if (monthFirst) return namedParts(monthFirst[3], monthFirst[1], monthFirst[2]);
  const first = yearAndMonthName.exec(date);
  return first ? namedParts(first[1], first[2], first[3]) : undefined;
}

function namedParts(year = '', month = '', date = ''): Day | undefined {
  return dayOf(year.length === 2 ? century(Number(year)) : Number(year), monthNamed(month), Number(date));
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2199) return undefined;
  return asDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
