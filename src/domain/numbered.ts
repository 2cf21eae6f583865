/** Texts with their words as numbers: what is to be known of a word is then looked for once, however often the word stands there. */
export interface Numbered {
  /** Each word once; its place here is its number. */
  readonly words: readonly string[];
  /** The numbers of the words of all texts, one text after the other. */
  readonly numbers: Uint32Array;
  /** Where each text begins among them; behind the last one, where it ends. */
  readonly starts: Uint32Array;
}

/** Gives each word of these texts its number, in the order in which they are met. */
export function numbered(texts: readonly (readonly string[])[]): Numbered {
  const known = new Map<string, number>();
  const numbers = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0));
  const starts = new Uint32Array(texts.length + 1);
  let end = 0;
  for (const [at, text] of texts.entries()) {
    for (const word of text) {
      const number = known.get(word) ?? known.size;
      if (number === known.size) known.set(word, number);
      numbers[end] = number;
      end += 1;
    }
    starts[at + 1] = end;
  }
  return { words: [...known.keys()], numbers, starts };
}
