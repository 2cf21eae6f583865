import { Problem } from '../domain/problem.ts';

/** The most that is taken from one file, so that a damaged one is told at once instead of filling the memory. */
const limits = { columns: 1_000, cell: 1_000_000, record: 4_000_000, rows: 250_000 } as const;

const quote = 34;
const newline = 10;

/** Where the walk through the text is. */
interface Walk {
  line: number;
  rows: number;
  cells: number;
  cellStart: number;
  rowStart: number;
  /** Line on which the open quote stands, 0 outside quotes. */
  openedOn: number;
}

/**
 * Walks once through the text before it is taken apart.
 * Throws `Problem` unreadable for a quote that is not closed and for columns, cells, records or rows beyond `limits`.
 */
export function scan(text: string, delimiter: string, file: string, firstLine: number): void {
  const separator = delimiter.charCodeAt(0);
  const walk: Walk = { line: firstLine, rows: 1, cells: 1, cellStart: 0, rowStart: 0, openedOn: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at += quoteAt(text, at, separator, walk, file);
    else if (walk.openedOn === 0 && code === separator) endCell(walk, at, file);
    else if (code === newline) endLine(walk, at, file);
  }
  if (walk.openedOn > 0) throw openQuote(walk.openedOn, file);
  checkSize(walk, text.length, file);
}

/** Opens or closes a quote; answers how many characters more it took. */
function quoteAt(text: string, at: number, separator: number, walk: Walk, file: string): number {
  if (walk.openedOn === 0) {
    if (at === walk.cellStart) walk.openedOn = walk.line;
    return 0;
  }
  const next = text.charCodeAt(at + 1);
  if (next === quote) return 1;
  const ends = next === separator || next === newline || at + 1 === text.length;
  // A stray quote within one line is harmless; over several lines it means that rows were swallowed.
  if (!ends && walk.openedOn < walk.line) throw openQuote(walk.openedOn, file);
  walk.openedOn = 0;
  return 0;
}

function endCell(walk: Walk, at: number, file: string): void {
  checkSize(walk, at, file);
  walk.cells += 1;
  walk.cellStart = at + 1;
  if (walk.cells > limits.columns) throw beyond(file, walk.line, 'more than 1,000 columns');
}

function endLine(walk: Walk, at: number, file: string): void {
  walk.line += 1;
  if (walk.openedOn > 0) return;
  checkSize(walk, at, file);
  walk.cells = 1;
  walk.cellStart = at + 1;
  walk.rowStart = at + 1;
  walk.rows += 1;
  // One more for the header and one for what follows the last line end.
  if (walk.rows > limits.rows + 2) throw tooManyRows(file);
}

function checkSize(walk: Walk, at: number, file: string): void {
  if (at - walk.cellStart > limits.cell)
    throw beyond(file, walk.line, 'a cell of more than a million characters');
  if (at - walk.rowStart > limits.record)
    throw beyond(file, walk.line, 'a row of more than four million characters');
}

function openQuote(line: number, file: string): Problem {
  return new Problem(
    'unreadable',
    `A quotation mark opened in line ${line} of ${file} is never closed, so the rows after it cannot be told apart.`,
    `Close or remove it in line ${line} and import the file again; nothing was kept.`,
  );
}

function beyond(file: string, line: number, what: string): Problem {
  return new Problem(
    'unreadable',
    `Line ${line} of ${file} has ${what}, which looks like a damaged file.`,
    'Export it once more, with fewer columns; nothing was kept.',
  );
}

function tooManyRows(file: string): Problem {
  return new Problem(
    'unreadable',
    `${file} has more than 250,000 rows, the most that is read at once.`,
    'Export a shorter time from the CRM; nothing was kept.',
  );
}
