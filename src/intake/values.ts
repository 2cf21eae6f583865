import type { DateOrder } from '../domain/dates.ts';
import type { Day } from '../domain/day.ts';
import { asDay } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import type { DealField, Reading } from '../domain/intake.ts';
import type { Blanks } from './blanks.ts';
import { dateDecisions } from './date-decisions.ts';
import type { SettledOrder } from './date-orders.ts';
import { isYearFirst, ordersFor } from './date-orders.ts';
import type { DateColumn } from './days.ts';
import { dateColumn, daysIn } from './days.ts';
import type { DealTable } from './table.ts';
import type { Tally } from './tally.ts';
import { filled } from './tally.ts';
import type { VagueCells } from './vague.ts';
import { vagueCells } from './vague.ts';

/** Fields whose cells are days. */
export const dayFields = ['closeDate', 'wonOn', 'lostOn', 'closedOn', 'createdOn', 'lastActivityOn'] as const;
export type DayField = (typeof dayFields)[number];

/** Of these a month alone counts until its end. */
const closing: ReadonlySet<DealField> = new Set(['closeDate', 'wonOn', 'lostOn', 'closedOn']);
const unsettled: SettledOrder = { order: undefined, by: 'values' };

/** How this file writes days: one reader a column, and the order to tell of. */
export interface Days {
  readonly order: DateOrder | undefined;
  /** The day in a cell of the field's column, undefined where it is none. */
  day(field: DayField, cell: string): Day | undefined;
  /** True for a cell that names a quarter, or another time without a day: it is kept beside the deal. */
  isKept(field: DealField, cell: string): boolean;
  /** Fields that have such a cell. */
  readonly keeping: ReadonlySet<DealField>;
  readonly decisions: readonly Decision[];
}

/** Settles the date order of every column. Throws `FileRefused` where nothing decides one. */
export function daysOf(table: DealTable, tally: Tally, blanks: Blanks, reading: Reading): Days {
  const columns = dayFields.flatMap((field) => dayColumn(field, table, tally, blanks));
  const dates = columns.map((column) => column.dates);
  const orders = ordersFor(dates, reading);
  const byField = new Map(columns.map((column, at) => [column.field, daysOfColumn(column, orders[at])]));
  const kept = new Map<DealField, ReadonlySet<string>>(
    columns.map(({ field, vague }) => [field, vague.kept]),
  );
  const yearFirst = dates.some(isYearFirst) ? 'ymd' : undefined;
  return {
    order: orders.find(({ order }) => order !== undefined)?.order ?? yearFirst,
    day: (field, cell) => byField.get(field)?.get(cell) ?? (table.dialect.exact ? asDay(cell) : undefined),
    keeping: new Set(columns.filter(({ vague }) => vague.kept.size > 0).map(({ field }) => field)),
    isKept: (field, cell) => kept.get(field)?.has(cell) ?? false,
    decisions: columns.flatMap((column, at) => [
      ...dateDecisions(column.dates, orders[at] ?? unsettled),
      ...column.vague.decisions,
    ]),
  };
}

/** A column of dates, and its cells that name a time without a day. */
interface DayColumn {
  readonly field: DayField;
  readonly dates: DateColumn;
  readonly vague: VagueCells;
}

function dayColumn(field: DayField, table: DealTable, tally: Tally, blanks: Blanks): readonly DayColumn[] {
  const column = table.columns.find((candidate) => candidate.field === field);
  if (column === undefined) return [];
  const vague = vagueCells(column.header, table.dialect.exact ? [] : tally(field), closing.has(field));
  const cells = Array.from(filled(tally(field), blanks), ([cell]) => cell);
  const clear = cells.filter((cell) => !vague.months.has(cell) && !vague.kept.has(cell));
  return [{ field, dates: dateColumn(column.header, clear), vague }];
}

function daysOfColumn(column: DayColumn, settled: SettledOrder = unsettled): ReadonlyMap<string, Day> {
  return new Map([...column.vague.months, ...daysIn(column.dates, settled.order)]);
}
