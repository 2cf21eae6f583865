import type { DateOrder } from '../domain/dates.ts';
import type { Day } from '../domain/day.ts';
import { asDay } from '../domain/day.ts';
import type { Reading } from '../domain/intake.ts';
import type { Money } from '../domain/money.ts';
import { amountColumn } from './amount-column.ts';
import type { AmountWords } from './amounts.ts';
import { amountWordsOf, currencyIn } from './amounts.ts';
import type { Blanks } from './blanks.ts';
import { isYearFirst, ordersFor } from './date-orders.ts';
import { dateColumn, daysIn } from './days.ts';
import type { DealTable } from './table.ts';
import type { Tally } from './tally.ts';

/** Fields whose cells are days. */
export const dayFields = ['closeDate', 'createdOn', 'lastActivityOn'] as const;
export type DayField = (typeof dayFields)[number];

/** How this file writes days: one reader a column, and the order to tell of. */
export interface Days {
  readonly order: DateOrder | undefined;
  /** The day in a cell of the field's column, undefined where it is none. */
  day(field: DayField, cell: string): Day | undefined;
}

/** Settles the date order of every column. Throws `Problem` ambiguous where nothing decides one. */
export function daysOf(table: DealTable, tally: Tally, blanks: Blanks, reading: Reading): Days {
  const mapped = dayFields.flatMap((field) => {
    const column = table.columns.find((candidate) => candidate.field === field);
    const cells = filled(tally(field), blanks).map(([cell]) => cell);
    return column ? [{ field, dates: dateColumn(column.header, cells) }] : [];
  });
  const columns = mapped.map(({ dates }) => dates);
  const orders = ordersFor(columns, reading.dates, reading.file);
  const byField = new Map(mapped.map(({ field, dates }, at) => [field, daysIn(dates, orders[at])]));
  const yearFirst = columns.some(isYearFirst) ? 'ymd' : undefined;
  return {
    order: orders.find((order) => order !== undefined) ?? yearFirst,
    day: (field, cell) => byField.get(field)?.get(cell) ?? (table.dialect.exact ? asDay(cell) : undefined),
  };
}

/** How this file writes money. */
export interface Amounts {
  /** The money in an amount cell, undefined where it is none; a currency cell of the same row may tell the currency. */
  money(cell: string, currencyCell: string): Money | undefined;
  /** The ISO code in a currency cell, undefined where it is not understood. */
  currency(cell: string): string | undefined;
}

/** Settles the number format of the amount column. */
export function amountsOf(table: DealTable, tally: Tally, blanks: Blanks, reading: Reading): Amounts {
  const words = amountWordsOf(table.dialect);
  const column = table.columns.find(({ field }) => field === 'amount');
  const read = amountColumn(filled(tally('amount'), blanks), words);
  const otherwise =
    currencyOfHeader(column?.header ?? '', words) ?? (table.dialect.exact ? undefined : reading.currency);
  const currencyOf = (cell: string): string | undefined => currencyIn(cell, words) || undefined;
  return {
    currency: currencyOf,
    money: (cell, currencyCell) => {
      const found = read(cell);
      if (!found) return undefined;
      const currency = found.currency ?? currencyOf(currencyCell) ?? otherwise;
      return currency === undefined ? { amount: found.amount } : { amount: found.amount, currency };
    },
  };
}

/** "Amount (EUR)" tells the currency of its column. */
function currencyOfHeader(header: string, words: AmountWords): string | undefined {
  const [, inBrackets] = /\(([^()]+)\)\s*$/.exec(header) ?? [];
  return inBrackets === undefined ? undefined : currencyIn(inBrackets, words) || undefined;
}

function filled(cells: ReadonlyMap<string, number>, blanks: Blanks): readonly (readonly [string, number])[] {
  return [...cells].filter(([cell]) => !blanks.value(cell));
}
