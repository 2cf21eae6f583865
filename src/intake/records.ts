import { parse } from 'csv-parse/sync';
import { scan } from './scan.ts';

/** One record of a CSV file, its cells untouched. */
export interface TableRow {
  /** Physical line on which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Every record in file order, blank lines too. Throws `Problem` unreadable as `scan` does. */
export function records(
  text: string,
  delimiter: string,
  file: string,
  firstLine: number,
): readonly TableRow[] {
  scan(text, delimiter, file, firstLine);
  const parsed = parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
  });
  let line = firstLine;
  return parsed.map((cells) => {
    const row = { line, cells };
    line += 1 + lineEnds(cells);
    return row;
  });
}

/** Line ends inside cells: asking the parser for line numbers would double its time. */
function lineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
