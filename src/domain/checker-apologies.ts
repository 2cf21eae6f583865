import type { Span } from './checker-spans.ts';
import type { Word } from './checker-words.ts';

const apologies: ReadonlySet<string> = new Set(
  'sorry apologise apologize apology apologies forgive forgiveness pardon'.split(' '),
);

/** The sentence in which a message apologises for the second time; none where it does so once at the most (G7, G36). */
export function secondApology(words: readonly Word[], sentences: readonly Span[]): Span | undefined {
  return sentences.filter(({ first, last }) =>
    words.slice(first, last).some(({ stems }) => stems.some((stem) => apologies.has(stem))),
  )[1];
}
