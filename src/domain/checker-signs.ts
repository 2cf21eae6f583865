import type { Span } from './checker-spans.ts';
import type { Word } from './checker-words.ts';

/** What stands before the first word of a passage. */
const start = '^';
/** How far apart two words may stand and still be a pair. */
const near = 3;

/**
 * What a passage is recognised by, each with the words that it was first seen in: its words as they stand (`=prices`) and by their stem
 * (`price`), neighbours (`better price`), words two or three apart (`talk _ boss`) and three in a row (`let me talk`). Names are `%name`,
 * numbers `%number`.
 */
export function signsIn(words: readonly Word[], { first, last }: Span): ReadonlyMap<string, Span> {
  const signs = new Map<string, Span>();
  const note = (sign: string, from: number, to: number): void => {
    if (!signs.has(sign)) signs.set(sign, { first: Math.max(from, first), last: to });
  };
  const stem = (at: number): string => (at < first ? start : stemOf(words[at]));
  for (let at = first - 1; at <= last; at += 1) {
    const here = stem(at);
    note(here, at, at);
    const form = formOf(words[at], at < first);
    if (form !== here) note(`=${form}`, at, at);
    if (at < last) note(`${here} ${stem(at + 1)}`, at, at + 1);
    for (let far = 2; far <= near && at + far <= last; far += 1)
      note(`${here} _ ${stem(at + far)}`, at, at + far);
    if (at + 2 <= last) note(`${here} ${stem(at + 1)} ${stem(at + 2)}`, at, at + 2);
  }
  return signs;
}

function stemOf(word: Word | undefined): string {
  if (word === undefined) return start;
  return unlike(word) ?? word.stems.at(-1) ?? word.form;
}

function formOf(word: Word | undefined, isStart: boolean): string {
  if (word === undefined || isStart) return start;
  return unlike(word) ?? word.form;
}

/** Names and numbers are all alike. */
function unlike({ name, form }: Word): string | undefined {
  if (name) return '%name';
  return isNumber(form) ? '%number' : undefined;
}

/** True for figures, with or without a sign of money before them. */
function isNumber(form: string): boolean {
  return /^[$€£]?\d/.test(form);
}
