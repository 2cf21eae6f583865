const ends = /(?<=[.!?…])\s+|[\r\n]+|;\s+/u;
const word = /[\p{L}\p{N}]+/gu;
const shortest = 3;

/** The sentences of a text, each on one line; less than three words is none. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => tokensIn(sentence).length >= shortest);
}

/** The words of a text in lower case, without accents, "n't" and "'s" apart. */
export function tokensIn(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(word) ?? [];
}
