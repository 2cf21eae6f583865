import type { Word } from './checker-words.ts';

/** From the first to the last of some words, the last one counted in. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where the sentences stand, each with the word that ends it. */
export function sentencesOf(words: readonly Word[]): readonly Span[] {
  const ends = words.flatMap((word, at) => (word.end ? [at] : []));
  return ends.map((last, at) => ({ first: (ends[at - 1] ?? -1) + 1, last }));
}

/** The words that told, with the rest of the part of the sentence that they stand in, so that they can be read. */
export function clauseAround(words: readonly Word[], told: Span): Span {
  let { first, last } = told;
  while (first > 0 && !words[first]?.apart && !words[first - 1]?.end) first -= 1;
  while (last > first && words[last]?.end) last -= 1;
  while (last + 1 < words.length && !words[last + 1]?.apart && !words[last + 1]?.end) last += 1;
  return { first, last };
}
