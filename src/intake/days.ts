import type { DateOrder, LooseDate } from '../domain/dates.ts';
import { dayFrom, possibleOrders, serialDay, writtenDate } from '../domain/dates.ts';
import type { Day } from '../domain/day.ts';
import type { YearPlace } from './short-years.ts';
import { yearPlace } from './short-years.ts';

/** A column of dates: what every different cell says, and in which orders it can be read. */
export interface DateColumn {
  readonly header: string;
  /** Cell → day or loose date, for cells that are one. */
  readonly written: ReadonlyMap<string, Day | LooseDate>;
  /** Order → a cell that can be read in this order alone. */
  readonly votes: ReadonlyMap<DateOrder, string>;
  /** Cells with two readings, at most two. */
  readonly open: readonly string[];
  readonly years: YearPlace;
  /** A day counted as spreadsheets do, where the column has one. */
  readonly serial: string | undefined;
}

const cellsShown = 2;

/** What a column's cells say, before its order is settled; blank cells are left out by the caller. */
export function dateColumn(header: string, cells: Iterable<string>): DateColumn {
  const different = [...new Set(cells)];
  const serials = serialsIn(different);
  const written = new Map<string, Day | LooseDate>();
  for (const cell of different) {
    const date = serials.get(cell) ?? (isNumber(cell) ? undefined : writtenDate(cell));
    if (date !== undefined) written.set(cell, date);
  }
  const loose = [...written].flatMap(([cell, date]) => (isLoose(date) ? [{ cell, date }] : []));
  const years = yearPlace(loose.map(({ date }) => date));
  return { header, written, ...readingsOf(loose), years, serial: [...serials.keys()][0] };
}

/** The orders that some cells prove, and cells that prove none. */
function readingsOf(
  loose: readonly { readonly cell: string; readonly date: LooseDate }[],
): Pick<DateColumn, 'votes' | 'open'> {
  const votes = new Map<DateOrder, string>();
  const open: string[] = [];
  for (const { cell, date } of loose) {
    const [order, other] = ordersOf(date);
    if (other !== undefined && open.length < cellsShown) open.push(cell);
    if (order !== undefined && other === undefined && !votes.has(order)) votes.set(order, cell);
  }
  return { votes, open };
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

/** Bare numbers count as days only where all of the column can: 45631 beside 12 is a number like others. */
function serialsIn(cells: readonly string[]): ReadonlyMap<string, Day> {
  const serials = new Map<string, Day>();
  for (const cell of cells.filter(isNumber)) {
    const day = serialDay(cell);
    if (day === undefined) return new Map();
    serials.set(cell, day);
  }
  return serials;
}

/** True for a number that is not a date of eight digits. */
function isNumber(cell: string): boolean {
  return /^\s*\d{1,15}(?:\.\d{1,15})?\s*$/.test(cell) && !/^\s*\d{8}\s*$/.test(cell);
}

/** The orders that a date allows: none for a day that is plain whatever the order, as 5/5/2026 is. */
function ordersOf(date: LooseDate): readonly DateOrder[] {
  const [first, second] = date.numbers;
  const orders = possibleOrders(date);
  return first === second && orders.length > 1 ? [] : orders;
}

function isLoose(date: Day | LooseDate): date is LooseDate {
  return typeof date !== 'string';
}
