import type { DealField } from '../domain/intake.ts';
import type { Blanks } from './blanks.ts';
import type { Column } from './columns.ts';
import type { Records, TableRow } from './records.ts';

/** What stands in the columns of some fields: cell → how often. A field without a column has no cells. */
export type Tally = (field: DealField) => ReadonlyMap<string, number>;

const none: ReadonlyMap<string, number> = new Map();

/** Looks once through all rows; of columns that tell one field together the first counts. */
export function tallyOf(
  rows: Records,
  columns: ReadonlyMap<DealField, readonly Column[]>,
  fields: readonly DealField[],
): Tally {
  const counted = fields.flatMap((field) => {
    const [column] = columns.get(field) ?? [];
    return column === undefined ? [] : [{ field, at: column.at, cells: new Map<string, number>() }];
  });
  for (const row of rows) {
    for (const { at, cells } of counted) {
      const cell = row.cells[at] ?? '';
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  const counts = new Map(counted.map(({ field, cells }) => [field, cells]));
  return (field) => counts.get(field) ?? none;
}

/** The cell of a row that tells a field; the first where several do. */
export function cellIn(
  row: TableRow,
  columns: ReadonlyMap<DealField, readonly Column[]>,
  field: DealField,
): string {
  const at = columns.get(field)?.[0]?.at;
  return at === undefined ? '' : (row.cells[at] ?? '');
}

/** The cells that say something in a date or an amount, one by one. */
export function* filled(
  cells: ReadonlyMap<string, number>,
  blanks: Blanks,
): Generator<readonly [cell: string, times: number]> {
  for (const one of cells) if (!blanks.value(one[0])) yield one;
}
