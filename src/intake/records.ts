import { cellsIn } from './cells.ts';
import type { Span } from './scan.ts';
import { scan } from './scan.ts';

/** One record of a CSV file, its cells untouched. */
export interface TableRow {
  /** Physical line on which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records that are taken apart anew whenever they are walked through: a large file never lies in the memory as cells. */
export interface Records extends Iterable<TableRow> {
  readonly count: number;
  /** Those from that place on, at most so many. */
  slice(from: number, to?: number): Records;
  /** Those that fit. */
  where(fits: (row: TableRow) => boolean): Records;
  /** The same with each cell changed. */
  with(change: (cell: string) => string): Records;
}

/** Every record in file order, blank lines too. Throws `Problem` unreadable as `scan` does. */
export function records(text: string, delimiter: string, file: string, firstLine: number): Records {
  return recordsAt(scan(text, delimiter, file, firstLine), ({ from, to, line }) => ({
    line,
    cells: cellsIn(text.slice(from, to), delimiter),
  }));
}

function recordsAt(spans: readonly Span[], rowAt: (span: Span) => TableRow): Records {
  return {
    count: spans.length,
    slice: (from, to) => recordsAt(spans.slice(from, to), rowAt),
    where(fits) {
      const fitting = spans.filter((span) => fits(rowAt(span)));
      return recordsAt(fitting, rowAt);
    },
    with: (change) => recordsAt(spans, (span) => changed(rowAt(span), change)),
    *[Symbol.iterator]() {
      for (const span of spans) yield rowAt(span);
    },
  };
}

function changed({ line, cells }: TableRow, change: (cell: string) => string): TableRow {
  return { line, cells: cells.map(change) };
}
