import { dayFrom } from '../domain/dates.ts';
import type { DateReason, Decision } from '../domain/decision.ts';
import type { SettledOrder } from './date-orders.ts';
import type { DateColumn } from './days.ts';

/** How the dates of a column were taken, where they could be taken otherwise. */
export function dateDecisions(column: DateColumn, settled: SettledOrder): readonly Decision[] {
  return [...orderDecision(column, settled), ...serialDecision(column)];
}

function orderDecision(column: DateColumn, settled: SettledOrder): readonly Decision[] {
  // 06-06-10 is one day whether the day or the month comes first, and another where the year does.
  const order = settled.order ?? (column.years === 'either' ? 'dmy' : undefined);
  const vote = order && column.votes.get(order);
  const cell = column.open[0] ?? vote ?? [...column.votes.values()][0] ?? shortDate(column);
  const date = cell === undefined ? undefined : column.written.get(cell);
  const day = order && typeof date === 'object' ? dayFrom(date, order) : undefined;
  if (cell === undefined || day === undefined) return [];
  const reason = reasonOf(column, settled, cell, vote);
  const sure = !doubtful.has(reason.by);
  return [{ kind: 'date', column: column.header, cell: cell.trim(), day, reason, sure }];
}

/** A date that has two digits of its year, where the year may stand in front. */
function shortDate({ years, written }: DateColumn): string | undefined {
  if (years !== 'either') return undefined;
  return [...written].find(([, date]) => typeof date === 'object')?.[0];
}

const doubtful: ReadonlySet<DateReason['by']> = new Set(['column', 'least change', 'year last']);

function reasonOf(
  { years }: DateColumn,
  { order, by, like }: SettledOrder,
  cell: string,
  vote: string | undefined,
): DateReason {
  if (by === 'person') return { by: 'person' };
  if (by === 'other') return { by: 'column', like: like ?? '' };
  if (order === 'ymd') return { by: years === 'front' ? 'year in front' : 'least change' };
  if (years === 'either') return { by: 'year last' };
  return vote === undefined || vote === cell ? { by: 'itself' } : { by: 'cell', like: vote.trim() };
}

function serialDecision({ header, serial, written }: DateColumn): readonly Decision[] {
  const day = serial === undefined ? undefined : written.get(serial);
  if (serial === undefined || typeof day !== 'string') return [];
  return [{ kind: 'serialDay', column: header, cell: serial.trim(), day, sure: true }];
}
