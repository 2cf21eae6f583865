import type { DateOrder } from '../domain/dates.ts';
import type { Reading } from '../domain/intake.ts';
import { FileRefused } from '../domain/refusal.ts';
import type { DateColumn } from './days.ts';

/** The order of a column, and what settled it: its own values, the person, or another column, which is then named. */
export interface SettledOrder {
  readonly order: DateOrder | undefined;
  readonly by: 'values' | 'person' | 'other';
  readonly like?: string;
}

/**
 * The order of every column, in the same sequence: its own values decide, then the person (`--dates`), then the other columns
 * where they agree and it fits; undefined where none is needed. Throws `FileRefused` where nothing decides.
 */
export function ordersFor(
  columns: readonly DateColumn[],
  { dates, columnDates }: Pick<Reading, 'dates' | 'columnDates'>,
): readonly SettledOrder[] {
  const decided = columns.filter((column) => onlyVote(column) !== undefined);
  const others = new Set(decided.map(onlyVote));
  return columns.map((column) => {
    const own = ownOrder(column, columnDates?.get(column.header) ?? dates);
    if (own) return own;
    if (isMixed(column)) throw mixedDates(column);
    if (!isOpen(column)) return { order: undefined, by: 'values' };
    const [order] = others;
    if (order === undefined || others.size > 1 || (order === 'ymd' && !mayBeYearFirst(column)))
      throw undecidedDates(column);
    return { order, by: 'other', like: decided[0]?.header ?? '' };
  });
}

function undecidedDates({ header, open }: DateColumn): FileRefused {
  return new FileRefused({ kind: 'undecidedDates', header, cells: open });
}

function mixedDates({ header, votes }: DateColumn): FileRefused {
  return new FileRefused({ kind: 'mixedDates', header, cells: [...votes.values()].slice(0, 2) });
}

/** What the column's values decide, or what was asked for where they do not. */
function ownOrder(column: DateColumn, asked: DateOrder | undefined): SettledOrder | undefined {
  const { years } = column;
  if (asked === 'ymd' && mayBeYearFirst(column))
    return { order: 'ymd', by: years === 'front' ? 'values' : 'person' };
  if (years === 'front') return { order: 'ymd', by: 'values' };
  if (years === 'rather front' && asked === undefined) return { order: 'ymd', by: 'values' };
  const order = onlyVote(column);
  if (order !== undefined) return { order, by: 'values' };
  const needed = isOpen(column) || isMixed(column);
  return needed && asked !== undefined && asked !== 'ymd' ? { order: asked, by: 'person' } : undefined;
}

/** Years of two digits in front look like days; often only the person can say so. */
function mayBeYearFirst({ years }: DateColumn): boolean {
  return years !== 'none' && years !== 'behind';
}

function onlyVote(column: DateColumn): DateOrder | undefined {
  return column.votes.size === 1 ? [...column.votes.keys()][0] : undefined;
}

function isOpen(column: DateColumn): boolean {
  return column.votes.size === 0 && column.open.length > 0;
}

function isMixed(column: DateColumn): boolean {
  return column.votes.size > 1;
}

/** True where every date of the column begins with its year. */
export function isYearFirst(column: DateColumn): boolean {
  const cells = [...column.written.keys()];
  return cells.length > 0 && cells.every((cell) => /^\s*\d{4}\D?\d{1,2}\D?\d{1,2}(?!\d)/.test(cell));
}
