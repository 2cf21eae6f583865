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
export function senseOfText(words: readonly string[], table: WordTable): Float64Array {
  const sense = new Float64Array(table.dimensions);
  const all = Math.log(1.78 * table.size);
  let known = 0;
  for (const word of words) {
    const found = table.senseOf(word);
    if (found === undefined) continue;
    known += 1;
    const weight = smooth / (smooth + 1 / (found.rank * all));
    for (let at = 0; at < sense.length; at += 1)
      sense[at] = (sense[at] ?? 0) + weight * (found.direction[at] ?? 0);
  }
  if (known > 0) for (let at = 0; at < sense.length; at += 1) sense[at] = (sense[at] ?? 0) / known;
  return sense;
}

/** The direction that all these texts have in common – of up to 2,000 of them, spread evenly – by 15 rounds of the power method. */
export function commonSense(senses: readonly Float64Array[], dimensions: number): Float64Array {
  const step = Math.max(1, Math.ceil(senses.length / mostTexts));
  const some = senses.filter((_, at) => at % step === 0);
  let common = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(dimensions);
    for (const sense of some) add(next, sense, dot(sense, common));
    const length = Math.sqrt(dot(next, next));
    if (length === 0) return new Float64Array(dimensions);
    common = next.map((part) => part / length);
  }
  return common;
}

/** The sense without what all have in common, of length 1 (0 where nothing is left). */
export function ownSense(sense: Float64Array, common: Float64Array): Float64Array {
  const own = Float64Array.from(sense);
  add(own, common, -dot(sense, common));
  const length = Math.sqrt(dot(own, own));
  return length < 1e-9 ? new Float64Array(own.length) : own.map((part) => part / length);
}

/** How alike two senses of length 1 are: 1 for the same, 0 for nothing in common. */
export function alikeness(left: Float64Array, right: Float64Array): number {
  return dot(left, right);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (what[at] ?? 0);
}
