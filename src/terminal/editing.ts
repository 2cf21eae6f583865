import type { Key, Press } from './keys.ts';

/** A text being written, and where the cursor stands in it. */
export interface Writing {
  readonly text: string;
  /** UTF-16 units before the cursor. */
  readonly at: number;
}

export const blank: Writing = { text: '', at: 0 };

/** The text with the cursor at its end. */
export function writingOf(text: string): Writing {
  return { text, at: text.length };
}

/** What the key makes of the writing; keys that mean nothing here leave it as it is. */
export function edited(writing: Writing, key: Key): Writing {
  if (key.kind !== 'press') return inserted(writing, key.text);
  const edit = Object.hasOwn(edits, key.press) ? edits[key.press] : undefined;
  return edit ? edit(writing) : writing;
}

/** The text put in where the cursor stands. */
export function inserted({ text, at }: Writing, more: string): Writing {
  return { text: text.slice(0, at) + more + text.slice(at), at: at + more.length };
}

const edits: Readonly<Partial<Record<Press, (writing: Writing) => Writing>>> = {
  'new-line': (writing) => inserted(writing, '\n'),
  left: (writing) => movedTo(writing, characterBefore(writing)),
  right: (writing) => movedTo(writing, characterAfter(writing)),
  'word-left': (writing) => movedTo(writing, wordBefore(writing)),
  'word-right': (writing) => movedTo(writing, wordAfter(writing)),
  home: (writing) => movedTo(writing, lineStart(writing)),
  end: (writing) => movedTo(writing, lineEnd(writing)),
  up: (writing) => movedTo(writing, lineAbove(writing)),
  down: (writing) => movedTo(writing, lineBelow(writing)),
  backspace: (writing) => without(writing, characterBefore(writing), writing.at),
  delete: (writing) => without(writing, writing.at, characterAfter(writing)),
  'erase-word': (writing) => without(writing, wordBefore(writing), writing.at),
  'erase-before': (writing) => without(writing, startOrBefore(writing), writing.at),
  'erase-after': (writing) => without(writing, writing.at, lineEnd(writing)),
};

function movedTo({ text }: Writing, at: number): Writing {
  return { text, at };
}

function without({ text }: Writing, from: number, to: number): Writing {
  return { text: text.slice(0, from) + text.slice(to), at: from };
}

/** Far more than any one character on the screen is made of. */
const reach = 64;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function characterBefore({ text, at }: Writing): number {
  const near = [...characters.segment(text.slice(Math.max(0, at - reach), at))];
  return at - (near.at(-1)?.segment.length ?? 0);
}

function characterAfter({ text, at }: Writing): number {
  const near = [...characters.segment(text.slice(at, at + reach))];
  return at + (near[0]?.segment.length ?? 0);
}

function wordBefore({ text, at }: Writing): number {
  return at - (/\S*\s*$/u.exec(text.slice(Math.max(0, at - 1000), at))?.[0].length ?? 0);
}

function wordAfter({ text, at }: Writing): number {
  return at + (/^\s*\S*/u.exec(text.slice(at))?.[0].length ?? 0);
}

function lineStart({ text, at }: Writing): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd({ text, at }: Writing): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** At the start of a line the line end before it goes, so that a whole paste can be taken back line by line. */
function startOrBefore(writing: Writing): number {
  const start = lineStart(writing);
  return start === writing.at && start > 0 ? start - 1 : start;
}

function lineAbove(writing: Writing): number {
  const start = lineStart(writing);
  if (start === 0) return writing.at;
  const above = { text: writing.text, at: start - 1 };
  return Math.min(lineStart(above) + writing.at - start, start - 1);
}

function lineBelow(writing: Writing): number {
  const end = lineEnd(writing);
  if (end === writing.text.length) return writing.at;
  const below = { text: writing.text, at: end + 1 };
  return Math.min(end + 1 + writing.at - lineStart(writing), lineEnd(below));
}
