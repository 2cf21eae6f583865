import type { Question } from '../domain/question.ts';
import { cut, wrapped } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import { widthOf } from '../render/width.ts';

/** Columns and rows of the window. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a question shows: rows above, the row with the cursor `at` so many units of its text, rows below. */
export interface Frame {
  readonly above: readonly string[];
  readonly head: string;
  readonly text: string;
  readonly at: number;
  readonly below: readonly string[];
}

/** "4 of 10  What really decided it", where the interview has steps to count. */
export function heading({ step, steps, title }: Question): string {
  if (title === '') return '';
  return steps > 1 ? `${step} of ${steps}  ${title}` : title;
}

/** What is said of the step before, quietly. */
export function asideRows({ aside }: Question, { columns }: Size): readonly string[] {
  return aside ? wrapped(aside, columns - 1).map((row) => painted('quiet', row)) : [];
}

/** The question itself. */
export function promptRows({ prompt }: Question, { columns }: Size): readonly string[] {
  return wrapped(prompt, columns - 2).map((row) => painted('strong', row));
}

export function hintRows({ hint }: Question, { columns }: Size): readonly string[] {
  return hint ? wrapped(hint, columns - 1) : [];
}

/** Why it is asked, and what an answer may look like. */
export function whyRows({ why, example }: Question, { columns }: Size): readonly string[] {
  return [why, example ? `For example: ${example}` : '']
    .filter(Boolean)
    .flatMap((text) => wrapped(text, columns - 3).map((row) => `  ${row}`));
}

/** What is wrong with an answer. */
export function noteRows(note: string | undefined, { columns }: Size): readonly string[] {
  return note ? wrapped(note, columns - 3).map((row) => `  ${painted('alarm', row)}`) : [];
}

/** The key that takes away what stands there, where there is one. */
export function emptiesKeys({ emptied }: Question): readonly string[] {
  return emptied ? ['- empties it'] : [];
}

/** The keys that work, broken between two of them. */
export function footerRows(
  { kept }: Question,
  keys: readonly string[],
  { columns }: Size,
): readonly string[] {
  const rows: string[] = [];
  for (const key of [...keys, kept ? 'Ctrl-C keeps all and leaves' : 'Ctrl-C leaves all as it was']) {
    const longer = rows.length === 0 ? key : `${rows.at(-1)} · ${key}`;
    if (rows.length > 0 && widthOf(longer) <= columns - 3) rows[rows.length - 1] = longer;
    else rows.push(key);
  }
  return rows.map((row) => `  ${painted('quiet', row)}`);
}

/** A question that was answered, in as few lines as it takes, so that what was said can be read again. */
export function answeredText({ prompt }: Question, answer: string, { columns }: Size): string {
  const asked = wrapped(prompt, columns - 1);
  const room = columns - 3 - widthOf(asked.at(-1) ?? '');
  const fits = widthOf(answer) <= room && !answer.includes('\n');
  return `${asked.join('\n')}${fits ? '' : '\n'}  ${painted('strong', fits ? answer : cut(answer, columns - 3))}\n`;
}
