/** Texts to be searched, each as its words' stems; `rarity` of a word grows the fewer texts have it. */
export interface Searched {
  readonly texts: readonly ReadonlyMap<string, number>[];
  readonly lengths: readonly number[];
  readonly usualLength: number;
  readonly holding: ReadonlyMap<string, number>;
}

const soon = 1.2;
const long = 0.75;

/** Counts the words of the texts once, so that many things can be looked for in them. */
export function searched(texts: readonly (readonly string[])[]): Searched {
  const counted = texts.map(countsOf);
  const holding = new Map<string, number>();
  for (const counts of counted)
    for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  const lengths = texts.map(({ length }) => length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return {
    texts: counted,
    lengths,
    usualLength: texts.length === 0 ? 1 : Math.max(1, all / texts.length),
    holding,
  };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * How much each text has of the asked words, 1 being a text that is the asked words themselves: BM25 (Robertson and Zaragoza 2009) with
 * k1 1.2 and b 0.75, divided by what the asked words would score. Linear in the texts' words.
 */
export function foundIn(all: Searched, asked: readonly string[]): readonly number[] {
  const words = [...new Set(asked)];
  const rarities = words.map((word) => rarityOf(all, word));
  const self = scored(all, countsOf(asked), asked.length, words, rarities);
  return all.texts.map((text, at) =>
    self === 0 ? 0 : scored(all, text, all.lengths[at] ?? 0, words, rarities) / self,
  );
}

function rarityOf({ texts, holding }: Searched, word: string): number {
  const having = holding.get(word) ?? 0;
  return Math.log1p((texts.length - having + 0.5) / (having + 0.5));
}

function scored(
  { usualLength }: Searched,
  text: ReadonlyMap<string, number>,
  length: number,
  words: readonly string[],
  rarities: readonly number[],
): number {
  const stretch = soon * (1 - long + (long * length) / usualLength);
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const many = text.get(word);
    if (many !== undefined) sum += ((rarities[at] ?? 0) * many * (soon + 1)) / (many + stretch);
  }
  return sum;
}
