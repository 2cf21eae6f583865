import type { Refusals } from '../domain/refusal.ts';
import { FileRefused } from '../domain/refusal.ts';

/** Where a record stands in the text, without its line end, and the physical line on which it starts. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** The most that is taken from one file, so that a damaged one is told at once instead of filling the memory. */
export const limits = { columns: 1_000, cell: 1_000_000, record: 4_000_000, rows: 250_000 } as const;

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/** Where the walk through the text is. */
interface Walk {
  readonly text: string;
  readonly separator: number;
  readonly marks: Readonly<Record<'separator' | 'quote' | 'newline' | 'return', Marks>>;
  readonly spans: Span[];
  line: number;
  cells: number;
  cellStart: number;
  recordStart: number;
  recordLine: number;
  /** Line on which the open quote stands, 0 outside quotes. */
  openedOn: number;
}

/**
 * Walks once through the text before it is taken apart, and answers where every record stands, blank lines too. Lines end with
 * \n, \r\n or \r. Throws `FileRefused` for a quote that is not closed and for columns, cells, records or rows beyond `limits`.
 */
export function scan(text: string, delimiter: string, firstLine: number): readonly Span[] {
  const separator = delimiter.charCodeAt(0);
  const begun = {
    line: firstLine,
    recordLine: firstLine,
    cells: 1,
    cellStart: 0,
    recordStart: 0,
    openedOn: 0,
  };
  const marks = {
    separator: marksIn(text, delimiter),
    quote: marksIn(text, '"'),
    newline: marksIn(text, '\n'),
    return: marksIn(text, '\r'),
  };
  const walk: Walk = { text, separator, marks, spans: [], ...begun };
  for (let at = 0; at < text.length; ) at = step(walk, at);
  if (walk.openedOn > 0) throw openQuote(walk);
  if (walk.recordStart < text.length) endRecord(walk, text.length, text.length);
  return walk.spans;
}

/** Looks at what stands there; answers where to look next. */
function step(walk: Walk, at: number): number {
  const from = at === walk.recordStart && walk.openedOn === 0 ? plainEnd(walk, at) : at;
  const code = walk.text.charCodeAt(from);
  if (code === quote) return from + 1 + quoteAt(walk, from);
  if (code === newline || code === carriageReturn) return from + 1 + lineEndAt(walk, from);
  if (walk.openedOn > 0 || code !== walk.separator) return markFrom(walk, from);
  endCell(walk, from);
  return from + 1;
}

/** The next place of a sign at or behind a place, the end of the text where there is none; asked for ever later places. */
type Marks = (from: number) => number;

function marksIn(text: string, sign: string): Marks {
  let next = -1;
  return (from) => {
    if (next < from) next = text.indexOf(sign, from);
    if (next < 0) next = text.length;
    return next;
  };
}

/** The end of a record that is too short to break a limit and has no quotes; the place itself where it is another one. */
function plainEnd({ marks }: Walk, at: number): number {
  const end = Math.min(marks.newline(at), marks.return(at));
  return marks.quote(at) > end && end - at < limits.columns ? end : at;
}

/** The next place that counts: in quotes nothing does but quotes and line ends, elsewhere delimiters and line ends. */
function markFrom({ marks, openedOn }: Walk, at: number): number {
  const end = Math.min(marks.newline(at), marks.return(at));
  return Math.min(end, openedOn > 0 ? marks.quote(at) : marks.separator(at));
}

/** Opens or closes a quote; answers how many characters more it took. */
function quoteAt(walk: Walk, at: number): number {
  if (walk.openedOn === 0) {
    if (at === walk.cellStart) walk.openedOn = walk.line;
    return 0;
  }
  const next = walk.text.charCodeAt(at + 1);
  if (next === quote) return 1;
  const ends = next === walk.separator || isLineEnd(next) || at + 1 === walk.text.length;
  // A stray quote within one line is harmless; over several lines it means that rows were swallowed.
  if (!ends && walk.openedOn < walk.line) throw openQuote(walk);
  walk.openedOn = 0;
  return 0;
}

function isLineEnd(code: number): boolean {
  return code === newline || code === carriageReturn;
}

function endCell(walk: Walk, at: number): void {
  checkSize(walk, at);
  walk.cells += 1;
  walk.cellStart = at + 1;
  if (walk.cells > limits.columns) throw beyondMeasure(walk, 'columns');
}

/** Counts the line and ends the record where no quote is open; answers how many characters more the line end took. */
function lineEndAt(walk: Walk, at: number): number {
  const both = walk.text.charCodeAt(at) === carriageReturn && walk.text.charCodeAt(at + 1) === newline;
  const next = at + (both ? 2 : 1);
  walk.line += 1;
  if (walk.openedOn === 0) endRecord(walk, at, next);
  return next - at - 1;
}

function endRecord(walk: Walk, at: number, next: number): void {
  checkSize(walk, at);
  walk.spans.push({ from: walk.recordStart, to: at, line: walk.recordLine });
  // One more for the header.
  if (walk.spans.length > limits.rows + 1)
    throw new FileRefused({ kind: 'tooManyRows', line: walk.recordLine });
  walk.cells = 1;
  walk.cellStart = next;
  walk.recordStart = next;
  walk.recordLine = walk.line;
}

function checkSize(walk: Walk, at: number): void {
  if (at - walk.cellStart > limits.cell) throw beyondMeasure(walk, 'cell');
  if (at - walk.recordStart > limits.record) throw beyondMeasure(walk, 'record');
}

function openQuote({ openedOn }: Walk): FileRefused {
  return new FileRefused({ kind: 'openQuote', line: openedOn });
}

function beyondMeasure({ recordLine }: Walk, has: Refusals['beyondMeasure']['has']): FileRefused {
  return new FileRefused({ kind: 'beyondMeasure', line: recordLine, has });
}
