import { writtenDate } from '../domain/dates.ts';
import type { Day } from '../domain/day.ts';
import type { Column } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { lookedUp } from './looked-up.ts';
import { headerKey } from './plain.ts';
import type { TableRow } from './records.ts';

/** Tells since when a deal has its stage. */
export type StageSince = (row: TableRow) => Day | undefined;

/**
 * By the first column that the layouts know for it. Only a day that can be read in one way counts: it is not worth a question, nor a
 * row, and its cell stays as an attribute.
 */
export function stageSinceOf(columns: readonly Column[], dialect: Dialect): StageSince {
  const keys = new Set(wordsOf(dialect, (layout) => layout.stageSince).map(headerKey));
  const column = columns.find(({ header, field }) => field === undefined && keys.has(headerKey(header)));
  if (column === undefined) return () => undefined;
  const since = lookedUp(dayIn);
  return ({ cells }) => since(cells[column.at] ?? '');
}

function dayIn(cell: string): Day | undefined {
  const date = writtenDate(cell);
  return typeof date === 'string' ? date : undefined;
}
