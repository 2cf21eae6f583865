/** What is known of the sense of words: of each a direction, and how often it is used (1 for the most common word). */
export interface WordTable {
  readonly dimensions: number;
  /** Of a word in lower case; undefined for one that is not in the table. */
  senseOf(word: string): { readonly direction: ArrayLike<number>; readonly rank: number } | undefined;
  /** How many words it holds. */
  readonly size: number;
}

const smooth = 1e-3;
const mostTexts = 2000;
const rounds = 15;

/**
 * The sense of a text: its words' directions, the rarer the more, after Arora, Liang and Ma (2017); all 0 where no word is known.
 * A word of rank r is taken to be used once in r · ln(1.78 · size) words (Zipf).
 */
export function senseOfText(words: readonly string[], table: WordTable): Float32Array {
  const sense = new Float32Array(table.dimensions);
  const all = Math.log(1.78 * table.size);
  for (const word of words) {
    const found = table.senseOf(word);
    if (found !== undefined) add(sense, found.direction, smooth / (smooth + 1 / (found.rank * all)));
  }
  return sense;
}

/** The direction that all these texts have in common – of up to 2,000 of them, spread evenly – by 15 rounds of the power method. */
export function commonSense(senses: readonly Float32Array[], dimensions: number): Float32Array {
  const step = Math.max(1, Math.ceil(senses.length / mostTexts));
  const some = senses
    .filter((_, at) => at % step === 0)
    .map((sense) => ofLengthOne(Float32Array.from(sense)));
  let common = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float32Array(dimensions);
    for (const sense of some) add(next, sense, alikeness(sense, common));
    common = ofLengthOne(next);
  }
  return common;
}

/** The sense without what all have in common, of length 1 (0 where nothing is left). */
export function ownSense(sense: Float32Array, common: Float32Array): Float32Array {
  const own = Float32Array.from(sense);
  add(own, common, -alikeness(own, common));
  return ofLengthOne(own);
}

const nothing = 1e-6;

/** In its own place. */
function ofLengthOne(sense: Float32Array): Float32Array<ArrayBuffer> {
  const length = Math.sqrt(alikeness(sense, sense));
  for (let at = 0; at < sense.length; at += 1) sense[at] = length < nothing ? 0 : (sense[at] ?? 0) / length;
  return sense as Float32Array<ArrayBuffer>;
}

/** How alike two senses are; of those of length 1, 1 for the same and 0 for nothing in common. */
export function alikeness(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function add(to: Float32Array, what: ArrayLike<number>, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (what[at] ?? 0);
}
