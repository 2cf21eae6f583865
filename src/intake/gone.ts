import type { DealField } from '../domain/intake.ts';
import type { Column } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { saysOneOf } from './plain.ts';
import type { TableRow } from './records.ts';
import { cellIn } from './tally.ts';

/** Tells the rows of deals that were deleted or put away in the CRM. */
export function goneRows(
  columns: ReadonlyMap<DealField, readonly Column[]>,
  dialect: Dialect,
): (row: TableRow) => boolean {
  const lists = [wordsOf(dialect, (layout) => layout.yes), wordsOf(dialect, (layout) => layout.gone)];
  const says = saysOneOf(lists.flat());
  return (row) => {
    const cell = cellIn(row, columns, 'isDeleted');
    return cell !== '' && says(cell);
  };
}
