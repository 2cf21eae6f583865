import type { DateOrder, LooseDate } from '../domain/dates.ts';
import { dayFrom, possibleOrders, writtenDate } from '../domain/dates.ts';
import type { Day } from '../domain/day.ts';

/** A column of dates: what every different cell says, and in which orders it can be read. */
export interface DateColumn {
  readonly header: string;
  /** Cell → day or loose date, for cells that are one. */
  readonly written: ReadonlyMap<string, Day | LooseDate>;
  /** Order → a cell that can be read in this order alone. */
  readonly votes: ReadonlyMap<DateOrder, string>;
  /** A cell with two readings, where there is one. */
  readonly open: string | undefined;
  readonly shortYears: boolean;
}

/** What a column's cells say, before its order is settled; blank cells are left out by the caller. */
export function dateColumn(header: string, cells: Iterable<string>): DateColumn {
  const written = new Map<string, Day | LooseDate>();
  const votes = new Map<DateOrder, string>();
  let open: string | undefined;
  let shortYears = false;
  for (const cell of new Set(cells)) {
    const date = writtenDate(cell);
    if (date === undefined) continue;
    written.set(cell, date);
    const orders = ordersOf(date);
    if (orders.length > 1) open ??= cell;
    else if (orders[0] && !votes.has(orders[0])) votes.set(orders[0], cell);
    shortYears ||= isLoose(date) && date.shortYear;
  }
  return { header, written, votes, open, shortYears };
}

/** Cell → day for the cells of the column that are one in this order. */
export function daysIn(column: DateColumn, order: DateOrder | undefined): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const [cell, date] of column.written) {
    const day = isLoose(date) ? dayFrom(date, order ?? 'dmy') : date;
    if (day !== undefined) days.set(cell, day);
  }
  return days;
}

/** The orders that a date allows: none for a day that is plain whatever the order, as 5/5/2026 is. */
function ordersOf(date: Day | LooseDate): readonly DateOrder[] {
  if (!isLoose(date)) return [];
  const [first, second] = date.numbers;
  const orders = possibleOrders(date);
  return first === second && orders.length > 1 ? [] : orders;
}

function isLoose(date: Day | LooseDate): date is LooseDate {
  return typeof date !== 'string';
}
