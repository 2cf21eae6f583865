/** Texts to be searched: of each word where it stands, and how often there. */
export interface Searched {
  readonly lengths: readonly number[];
  readonly usualLength: number;
  readonly places: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const soon = 1.2;
const long = 0.75;

/** Notes once where the words of the texts stand, so that many things can be looked for in them. */
export function searched(texts: readonly (readonly string[])[]): Searched {
  const places = new Map<string, Map<number, number>>();
  for (const [at, text] of texts.entries()) {
    for (const word of text) {
      const there = places.get(word);
      if (there === undefined) places.set(word, new Map([[at, 1]]));
      else there.set(at, (there.get(at) ?? 0) + 1);
    }
  }
  const lengths = texts.map(({ length }) => length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return { lengths, usualLength: Math.max(1, all / Math.max(1, texts.length)), places };
}

/**
 * How much each text has of the asked words, 1 being a text that is the asked words themselves: BM25 (Robertson and Zaragoza 2009) with
 * k1 1.2 and b 0.75, divided by what the asked words would score. Linear in the texts and in where the words stand.
 */
export function foundIn({ lengths, usualLength, places }: Searched, asked: readonly string[]): Float64Array {
  const scores = new Float64Array(lengths.length);
  let self = 0;
  for (const word of new Set(asked)) {
    const there = places.get(word);
    const having = there?.size ?? 0;
    const rarity = Math.log1p((lengths.length - having + 0.5) / (having + 0.5));
    self += rarity * often(asked.filter((one) => one === word).length, asked.length, usualLength);
    for (const [at, many] of there ?? [])
      scores[at] = (scores[at] ?? 0) + rarity * often(many, lengths[at] ?? 0, usualLength);
  }
  return self === 0 ? scores : scores.map((score) => score / self);
}

/** A word counts more the oftener it stands there, but soon not much more, and less in a long text. */
function often(many: number, length: number, usualLength: number): number {
  return (many * (soon + 1)) / (many + soon * (1 - long + (long * length) / usualLength));
}
