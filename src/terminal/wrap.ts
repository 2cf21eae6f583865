import fastStringWidth from 'fast-string-width';
import { unpainted } from '../render/paint.ts';

/** Columns that one line takes on a screen: marks and accents none, Chinese, Japanese, Korean and emoji two each. */
export function columnsOf(line: string): number {
  return fastStringWidth(unpainted(line));
}

/** The text broken at blanks into rows of at most `columns`; a longer word is broken where the row ends. */
export function wrapped(text: string, columns: number): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => rowsOf(line, columns).map(({ from, to }) => line.slice(from, to).trimEnd()));
}

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
function lengthWithin(line: string, columns: number): number {
  let length = 0;
  let taken = 0;
  for (const character of line) {
    taken += columnsOf(character);
    if (taken > columns && length > 0) break;
    length += character.length;
  }
  return length;
}

/** The text on one line of at most `columns`, with an ellipsis where something was left out. */
export function cutTo(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (columnsOf(line) <= columns) return line;
  return `${line.slice(0, lengthWithin(line, columns - 1)).trimEnd()}…`;
}

/** `head` before a wrapped text; the rows after the first stand under the first. */
export function hanging(head: string, text: string, columns: number): readonly string[] {
  const indent = columnsOf(head);
  const rows = wrapped(text, Math.max(10, columns - indent));
  return rows.map((row, at) => (at === 0 ? head : ' '.repeat(indent)) + row);
}
