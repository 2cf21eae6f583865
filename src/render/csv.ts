/** A number as its digits, which stand in a table as they are. */
export interface Digits {
  readonly digits: string;
}

/** A cell of a table; undefined is an empty one. */
export type Cell = string | Digits | undefined;

/** What a spreadsheet would run, or would hide, at the beginning of a text. */
const risky = /^[=+\-@\t\r\n|＝＋－＠']/;

/** What some reader takes for the end of a cell, and blanks that some take away. */
const needsQuotes = /[",;\t|\n\r]|^\s|\s$/;

/**
 * The rows as CSV by RFC 4180: lines end with CRLF. A text that a spreadsheet might run gets an apostrophe in front, as does one
 * that begins with an apostrophe, so that taking one away gives back every text; `raw` leaves them all as they are.
 * Line ends within a cell become \n, and a NUL, which no table can hold, a mark.
 */
export function csvText(rows: readonly (readonly Cell[])[], raw: boolean): string {
  return rows.map((cells) => `${cells.map((cell) => written(cell, raw)).join(',')}\r\n`).join('');
}

function written(cell: Cell, raw: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return cell.digits;
  const text = cell.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const safe = !raw && risky.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
