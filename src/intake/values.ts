import type { DateOrder } from '../domain/dates.ts';
import type { Day } from '../domain/day.ts';
import { asDay } from '../domain/day.ts';
import type { DealField, Reading } from '../domain/intake.ts';
import type { Money } from '../domain/money.ts';
import { amountColumn } from './amount-column.ts';
import type { AmountWords } from './amounts.ts';
import { amountWordsOf, currencyIn } from './amounts.ts';
import type { Blanks } from './blanks.ts';
import type { Column } from './columns.ts';
import { isYearFirst, ordersFor } from './date-orders.ts';
import { dateColumn, daysIn } from './days.ts';
import type { TableRow } from './records.ts';
import type { DealTable } from './table.ts';

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
export function daysOf(table: DealTable, blanks: Blanks, reading: Reading): Days {
  const mapped = dayFields.flatMap((field) => {
    const column = table.columns.find((candidate) => candidate.field === field);
    return column ? [{ field, dates: dateColumn(column.header, valuesIn(table.rows, column, blanks)) }] : [];
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
export function amountsOf(table: DealTable, blanks: Blanks, reading: Reading): Amounts {
  const words = amountWordsOf(table.dialect);
  const column = table.columns.find(({ field }) => field === 'amount');
  const read = amountColumn(column ? valuesIn(table.rows, column, blanks) : [], words);
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

/** The cells of a row that tell a field; several only where columns are joined. */
export function cellIn(
  row: TableRow,
  columns: ReadonlyMap<DealField, readonly Column[]>,
  field: DealField,
): string {
  const at = columns.get(field)?.[0]?.at;
  return at === undefined ? '' : (row.cells[at] ?? '');
}

/** "Amount (EUR)" tells the currency of its column. */
function currencyOfHeader(header: string, words: AmountWords): string | undefined {
  const [, inBrackets] = /\(([^()]+)\)\s*$/.exec(header) ?? [];
  return inBrackets === undefined ? undefined : currencyIn(inBrackets, words) || undefined;
}

function valuesIn(rows: readonly TableRow[], column: Column, blanks: Blanks): readonly string[] {
  return rows.map((row) => row.cells[column.at] ?? '').filter((cell) => !blanks.value(cell));
}
