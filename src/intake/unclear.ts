import type { DealField, RowDeal } from '../domain/intake.ts';
import type { Column } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { oneLine, saysOneOf } from './plain.ts';
import type { TableRow } from './records.ts';
import { cellIn } from './tally.ts';

/** Open deals whose status, or else stage, is a word for closed that does not tell how. */
export interface UnclearClosings {
  look(row: TableRow, deal: RowDeal): void;
  readonly column: Column | undefined;
  /** The word as it is written → how many deals. */
  readonly words: ReadonlyMap<string, number>;
}

/** Counts them, row by row. */
export function unclearClosings(
  columns: ReadonlyMap<DealField, readonly Column[]>,
  dialect: Dialect,
): UnclearClosings {
  const isUnclear = saysOneOf(wordsOf(dialect, (layout) => layout.closedWords));
  const field = columns.has('status') ? 'status' : 'stage';
  const words = new Map<string, number>();
  return {
    column: columns.get(field)?.[0],
    words,
    look(row, deal) {
      if (deal.status !== 'open') return;
      const cell = cellIn(row, columns, field);
      if (cell === '' || !isUnclear(cell)) return;
      const word = oneLine(cell);
      words.set(word, (words.get(word) ?? 0) + 1);
    },
  };
}
