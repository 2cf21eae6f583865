import { harmless } from '../render/harmless.ts';
import { wrapped } from '../render/layout.ts';
import { rowsOf } from '../render/rows.ts';
import type { Lines } from './lines.ts';
import type { Frame, Size } from './look.ts';
import { emptiesKeys, footerRows, hintRows, noteRows, promptRows, whyRows } from './look.ts';
import { spoken, typedFor } from './spoken.ts';

/** A row of the text on the screen; `line` counts lines of the text from 0, `from` and `to` units of it. */
interface ScreenRow {
  readonly line: number;
  readonly first: boolean;
  readonly from: number;
  readonly to: number;
}

/** The question, what was written so far – a long paste by its first lines – and the keys that work now. */
export function linesFrame(lines: Lines, size: Size): Frame {
  const { question, writing, helped, note } = lines;
  const numbered = question.kind === 'list';
  const rows = screenRows(writing.text, size.columns - (numbered ? 5 : 4));
  const cursor = rows.findLastIndex((row) => row.from <= writing.at);
  const show = (row: ScreenRow) => headOf(row, numbered) + shown(writing.text.slice(row.from, row.to));
  const { before, after } = around(rows, cursor, show, size);
  const here = rows[cursor] ?? { line: 0, first: true, from: 0, to: 0 };
  return {
    above: [
      ...promptRows(question, size),
      ...hintRows(question, size),
      ...(helped ? whyRows(question, size) : []),
      ...proposalRows(lines, size),
      ...before,
    ],
    head: headOf(here, numbered),
    text: shown(writing.text.slice(here.from, here.to)),
    at: shown(writing.text.slice(here.from, writing.at)).length,
    below: [...after, ...noteRows(note, size), ...footerRows(question, keysFor(lines), size)],
  };
}

function screenRows(text: string, columns: number): readonly ScreenRow[] {
  const rows: ScreenRow[] = [];
  let start = 0;
  text.split('\n').forEach((words, line) => {
    for (const { from, to } of rowsOf(words, columns)) {
      rows.push({ line, first: from === 0, from: start + from, to: start + to });
    }
    start += words.length + 1;
  });
  return rows;
}

/** The rows before and after the one with the cursor; of a long text its first three, and how many lines are kept. */
function around(
  rows: readonly ScreenRow[],
  cursor: number,
  show: (row: ScreenRow) => string,
  { rows: height }: Size,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const room = Math.max(4, Math.min(8, height - 10));
  if (rows.length <= room)
    return { before: rows.slice(0, cursor).map(show), after: rows.slice(cursor + 1).map(show) };
  const count = (rows.at(-1)?.line ?? 0) + 1;
  const kept = `  … ${count} lines kept`;
  if (cursor < room)
    return {
      before: rows.slice(0, cursor).map(show),
      after: [...rows.slice(cursor + 1, room).map(show), kept],
    };
  return { before: [...rows.slice(0, 3).map(show), kept], after: [] };
}

function headOf({ line, first }: ScreenRow, numbered: boolean): string {
  if (numbered) return first ? `${String(line + 1).padStart(2)} ` : '   ';
  return line === 0 && first ? '> ' : '  ';
}

/** Each character takes the place of one, so that the cursor stands where it should. */
function shown(text: string): string {
  return harmless(text).replaceAll('\t', ' ');
}

function proposalRows({ question, writing }: Lines, size: Size): readonly string[] {
  if (writing.text !== '' || question.proposal === undefined || question.proposal === null) return [];
  const { proposal, kind } = question;
  const words =
    kind === 'text' || kind === 'list' ? typedFor(question, proposal) : spoken(question, proposal);
  const rows = wrapped(words, size.columns - 3);
  return rows.map((row) => `  ${row}`);
}

function keysFor({ question, writing }: Lines): readonly string[] {
  const proposed = question.proposal !== undefined && question.proposal !== null;
  if (question.kind === 'list' && writing.text !== '') return ['one a line, empty line ends', ...always];
  if (writing.text !== '') return ['Enter when done', ...always];
  if (proposed) return ['Enter keeps it', 'Tab edits it', ...emptiesKeys(question), ...always];
  return question.required ? ['Enter when done', ...always] : ['Enter: not known yet', ...always];
}

const always = ['? why', 'back'];
