import { isTyped } from './words.ts';

const ends = /(?<=[.!?…])\s+|[\r\n]+|;\s+/u;
const word = /[\p{L}\p{N}]+/gu;
const shortest = 3;

/** A sentence as it was written, and its words. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** A text parted into sentences, however short, each on one line. */
export function piecesOf(text: string): readonly string[] {
  return text.split(ends).map((piece) => piece.trim());
}

/** Those pieces that are sentences, with their words: less than three words is none. */
export function sentencesIn(pieces: Iterable<string>): readonly Sentence[] {
  return Array.from(pieces, (text) => ({ text, words: tokensIn(text) })).filter(
    ({ words }) => words.length >= shortest,
  );
}

/** The words of a text in lower case; "n't" is a "not" of its own, and what "'s" and its like stand for is left out. */
export function tokensIn(text: string): readonly string[] {
  const plain = isTyped(text) ? text : text.normalize('NFKC');
  return spelledOut(plain.toLowerCase()).match(word) ?? [];
}

/** Most texts hold no apostrophe, and looking is cheaper than replacing. */
function spelledOut(text: string): string {
  if (!/['\u2019]/.test(text)) return text;
  return text
    .replace(/\b(?:ca(?=n['\u2019]t)|wo(?=n['\u2019]t))/g, (begun) => (begun === 'ca' ? 'can' : 'will'))
    .replace(/n['\u2019]t\b/g, ' not')
    .replace(/['\u2019](?:s|m|d|re|ve|ll)\b/g, '');
}
