import { dayFrom } from '../domain/dates.ts';
import type { Decision } from '../domain/intake.ts';
import type { SettledOrder } from './date-orders.ts';
import { dayInWords } from './day-words.ts';
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
  const what = `${cell.trim()} is taken for ${dayInWords(day)}`;
  return [{ column: column.header, what, ...whyOf(column, settled, cell, vote) }];
}

/** A date that has two digits of its year, where the year may stand in front. */
function shortDate({ years, written }: DateColumn): string | undefined {
  if (years !== 'either') return undefined;
  return [...written].find(([, date]) => typeof date === 'object')?.[0];
}

function whyOf(
  { years }: DateColumn,
  { order, by, like }: SettledOrder,
  cell: string,
  vote: string | undefined,
): Pick<Decision, 'why' | 'sure'> {
  if (by === 'person') return { why: 'you said so', sure: true };
  if (by === 'other') return { why: `"${like}" is written that way`, sure: false };
  if (order === 'ymd')
    return years === 'front'
      ? { why: 'its year can only stand in front', sure: true }
      : { why: 'what stands in front changes least; otherwise say --dates dmy', sure: false };
  if (years === 'either')
    return { why: 'its year could stand in front too; if it does, say --dates ymd', sure: false };
  const alone = vote === undefined || vote === cell;
  return {
    why: alone ? 'it can be read in no other way' : `${vote.trim()} can be read in no other way`,
    sure: true,
  };
}

function serialDecision({ header, serial, written }: DateColumn): readonly Decision[] {
  const day = serial === undefined ? undefined : written.get(serial);
  if (serial === undefined || typeof day !== 'string') return [];
  const what = `${serial.trim()} is taken for ${dayInWords(day)}`;
  return [{ column: header, what, why: 'spreadsheets count days like that', sure: true }];
}
