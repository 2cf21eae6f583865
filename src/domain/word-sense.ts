import type { Numbered } from './numbered.ts';

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

/** A word's direction, and how much it says: the rarer it is, the more. */
interface Weighed {
  readonly direction: ArrayLike<number>;
  readonly weight: number;
}

/**
 * The senses of texts: their words' directions, the rarer the more, after Arora, Liang and Ma (2017); all 0 where no word is known.
 * A word of rank r is taken to be used once in r · ln(1.78 · size) words (Zipf).
 */
export function sensesOf({ words, numbers, starts }: Numbered, table: WordTable): readonly Float32Array[] {
  const known = words.map((word) => weighedIn(table, word));
  const senses = roomFor(starts.length - 1, table.dimensions);
  for (const [text, sense] of senses.entries()) {
    for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) {
      const found = known[numbers[at] ?? 0];
      if (found !== undefined) add(sense, found.direction, found.weight);
    }
  }
  return senses;
}

function weighedIn(table: WordTable, word: string): Weighed | undefined {
  const found = table.senseOf(word);
  if (found === undefined) return undefined;
  const seldom = found.rank * Math.log(1.78 * table.size);
  return { direction: found.direction, weight: smooth / (smooth + 1 / seldom) };
}

/** As many senses that say nothing yet, side by side in one piece of memory. */
function roomFor(many: number, dimensions: number): readonly Float32Array[] {
  const room = new Float32Array(many * dimensions);
  return Array.from({ length: many }, (_, at) => room.subarray(at * dimensions, (at + 1) * dimensions));
}

/** The direction that all these senses have in common – of up to 2,000 of them, spread evenly – by 15 rounds of the power method. */
export function commonSense(senses: readonly Float32Array[], dimensions: number): Float32Array {
  const step = Math.max(1, Math.ceil(senses.length / mostTexts));
  const some = senses.filter((_, at) => at % step === 0);
  const straight = roomFor(some.length, dimensions);
  for (const [at, one] of straight.entries()) {
    one.set(some[at] ?? []);
    makeOfLengthOne(one);
  }
  let common = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float32Array(dimensions);
    for (const one of straight) add(next, one, alikeness(one, common));
    makeOfLengthOne(next);
    common = next;
  }
  return common;
}

/** Takes from a sense, in its own place, what all have in common; it is of length 1 then, or 0 where nothing is left. */
export function makeOwn(sense: Float32Array, common: Float32Array): void {
  add(sense, common, -alikeness(sense, common));
  makeOfLengthOne(sense);
}

const nothing = 1e-6;

function makeOfLengthOne(sense: Float32Array): void {
  const length = Math.sqrt(alikeness(sense, sense));
  for (let at = 0; at < sense.length; at += 1) sense[at] = length < nothing ? 0 : (sense[at] ?? 0) / length;
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
