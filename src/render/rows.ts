import { takesOneColumnEach } from './harmless.ts';
import { widthOf } from './width.ts';

/** Where each row of one line begins and ends; together the rows are the whole line, and the blank after a row belongs to it. */
export function rowsOf(line: string, columns: number): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  while (from < line.length) {
    const to = from + lengthOfRow(line.slice(from, from + 4 * columns), columns);
    rows.push({ from, to });
    from = to;
  }
  return rows.length === 0 ? [{ from: 0, to: 0 }] : rows;
}

export interface Row {
  readonly from: number;
  readonly to: number;
}

function lengthOfRow(line: string, columns: number): number {
  const fits = lengthWithin(line, columns);
  if (fits === line.length) return fits;
  const blank = line.lastIndexOf(' ', fits);
  if (blank <= 0) return fits;
  return blank + 1;
}

/** How much of the line fits into `columns`, one character at least. */
export function lengthWithin(line: string, columns: number): number {
  if (takesOneColumnEach(line)) return Math.min(line.length, Math.max(1, columns));
  let length = 0;
  let taken = 0;
  for (const character of line) {
    taken += widthOf(character);
    if (taken > columns && length > 0) break;
    length += character.length;
  }
  return length;
}
