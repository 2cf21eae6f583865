import type { DateOrder } from '../domain/dates.ts';
import { dayFrom, writtenDate } from '../domain/dates.ts';
import { Problem } from '../domain/problem.ts';
import type { DateColumn } from './days.ts';
import { importAgain } from './refusals.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The order of every column, in the same sequence: its own values decide, then `asked` (`--dates`), then the other columns
 * where they agree; undefined where none is needed. Throws `Problem` ambiguous where nothing decides.
 */
export function ordersFor(
  columns: readonly DateColumn[],
  asked: DateOrder | undefined,
  file: string,
): readonly (DateOrder | undefined)[] {
  const decided = new Set(
    columns.flatMap((column) => (column.votes.size === 1 ? [...column.votes.keys()] : [])),
  );
  const others = decided.size === 1 ? [...decided][0] : undefined;
  return columns.map(
    (column) => ownOrder(column, asked) ?? (isOpen(column) ? others : undefined) ?? none(column, file),
  );
}

/** What the column's values decide, or what was asked for where they do not. */
function ownOrder(column: DateColumn, asked: DateOrder | undefined): DateOrder | undefined {
  // Years of two digits in front look like days; only the person can say so.
  if (asked === 'ymd') return column.shortYears ? asked : onlyVote(column);
  return onlyVote(column) ?? (isOpen(column) || isMixed(column) ? asked : undefined);
}

function onlyVote(column: DateColumn): DateOrder | undefined {
  return column.votes.size === 1 ? [...column.votes.keys()][0] : undefined;
}

function isOpen(column: DateColumn): boolean {
  return column.votes.size === 0 && column.open !== undefined;
}

function isMixed(column: DateColumn): boolean {
  return column.votes.size > 1;
}

/** No order, for a column that needs none. Throws `Problem` ambiguous for one that does. */
function none(column: DateColumn, file: string): undefined {
  if (isMixed(column)) throw mixed(column, file);
  if (isOpen(column)) throw undecided(column, file);
  return undefined;
}

/** True where every date of the column begins with its year. */
export function isYearFirst(column: DateColumn): boolean {
  const cells = [...column.written.keys()];
  return cells.length > 0 && cells.every((cell) => /^\s*\d{4}\D?\d{1,2}\D?\d{1,2}(?!\d)/.test(cell));
}

function undecided(column: DateColumn, file: string): Problem {
  const cell = column.open ?? '';
  const message = `No date in "${column.header}" tells whether ${cell.trim()} is ${reading(cell, 'dmy')} or ${reading(cell, 'mdy')}.`;
  return new Problem('ambiguous', message, hint(file));
}

function mixed(column: DateColumn, file: string): Problem {
  const [first = '', second = ''] = column.votes.values();
  const message = `"${column.header}" has dates in two orders: ${first.trim()} and ${second.trim()}.`;
  return new Problem('ambiguous', message, `${hint(file)} Rows that do not fit are then named.`);
}

function reading(cell: string, order: DateOrder): string {
  const date = writtenDate(cell);
  if (date === undefined || typeof date === 'string') return cell;
  const [, month, day] = dayFrom(date, order)?.split('-') ?? [];
  return `${Number(day)} ${monthNames[Number(month) - 1]}`;
}

function hint(file: string): string {
  return `Type ${importAgain(file)} --dates dmy when the day comes first, or --dates mdy when the month does.`;
}
