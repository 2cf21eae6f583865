const ends = /(?<=[.!?…])\s+|[\r\n]+|;\s+/u;
const word = /[\p{L}\p{N}]+/gu;
const shortest = 3;

/** A sentence as it was written, and its words. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** The sentences of a text, each on one line; less than three words is none. */
export function sentencesIn(text: string): readonly Sentence[] {
  return text
    .split(ends)
    .map((sentence) => ({ text: sentence.trim(), words: tokensIn(sentence) }))
    .filter(({ words }) => words.length >= shortest);
}

/** The words of a text in lower case; "n't" is a "not" of its own, and what "'s" and its like stand for is left out. */
export function tokensIn(text: string): readonly string[] {
  return spelledOut(text.normalize('NFKC').toLowerCase()).match(word) ?? [];
}

/** Most texts hold no apostrophe, and looking is cheaper than replacing. */
function spelledOut(text: string): string {
  if (!/['\u2019]/.test(text)) return text;
  return text
    .replace(/\b(?:ca(?=n['\u2019]t)|wo(?=n['\u2019]t))/g, (begun) => (begun === 'ca' ? 'can' : 'will'))
    .replace(/n['\u2019]t\b/g, ' not')
    .replace(/['\u2019](?:s|m|d|re|ve|ll)\b/g, '');
}
