import { hanging } from '../render/layout.ts';
import { painted } from '../render/paint.ts';
import type { Frame, Size } from './look.ts';
import { footerRows, hintRows, noteRows, promptRows, whyRows } from './look.ts';
import type { Ticking } from './ticking.ts';

/** The question, the choices around the cursor with their marks, and the keys that work. */
export function tickingFrame(ticking: Ticking, size: Size): Frame {
  const { question, helped, note } = ticking;
  const prompt = promptRows(question, size);
  const around = [...hintRows(question, size), ...(helped ? whyRows(question, size) : [])];
  const footer = [...noteRows(note, size), ...footerRows(question, keysFor(ticking), size)];
  const free = size.rows - prompt.length - around.length - footer.length - 5;
  return {
    above: prompt.slice(0, -1),
    head: `${prompt.at(-1) ?? ''} `,
    text: '',
    at: 0,
    below: [
      ...around,
      ...choiceRows(ticking, Math.max(3, Math.min(12, size.rows - 8, free)), size),
      ...footer,
    ],
  };
}

/** The choices around the cursor in so many rows, and how many more there are above and below. */
function choiceRows(ticking: Ticking, room: number, size: Size): readonly string[] {
  const blocks = ticking.choices.map((_, at) => choiceBlock(ticking, at, size));
  const { first, end } = stretch(
    blocks.map((rows) => rows.length),
    ticking.on,
    room,
  );
  const below = blocks.length - end;
  return [
    ...(first > 0 ? [`    … ${first} more above`] : []),
    ...blocks.slice(first, end).flat(),
    ...(below > 0 ? [`    … ${below} more below`] : []),
  ];
}

/** From which block to before which one fits into the room, with `on` as near to the middle as can be. */
function stretch(
  heights: readonly number[],
  on: number,
  room: number,
): { readonly first: number; readonly end: number } {
  let first = on;
  let end = on + 1;
  const fits = (from: number, to: number) =>
    from >= 0 && to <= heights.length && sum(heights.slice(from, to)) <= room;
  while (fits(first - 1, end) || fits(first, end + 1)) {
    if (fits(first, end + 1)) end += 1;
    if (fits(first - 1, end)) first -= 1;
  }
  return { first, end };
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}

function choiceBlock({ choices, ticked, on }: Ticking, at: number, { columns }: Size): readonly string[] {
  const { value = '', label = '' } = choices[at] ?? {};
  const number = at < 9 ? String(at + 1) : ' ';
  const head = `${at === on ? '>' : ' '} ${number} [${ticked.has(value) ? 'x' : ' '}] `;
  const rows = hanging(head, label, columns - 1);
  return at === on ? rows.map((row) => painted('strong', row)) : rows;
}

function keysFor({ question, choices, ticked }: Ticking): readonly string[] {
  const few = choices.length > 1 ? `1–${choices.length} marks` : '1 marks it';
  const marks = choices.length > 9 ? 'space or 1–9 marks' : few;
  const moves = choices.length > 1 ? ['arrows move'] : [];
  const enter = ticked.size === 0 && !question.required ? 'Enter: none' : 'Enter when done';
  return [marks, ...moves, enter, '? why', 'b back'];
}
