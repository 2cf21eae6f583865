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
const mostTexts = 500;
const rounds = 15;
/** It hardly turns any more: by less than a hundredth of a degree. */
const still = 1e-8;
/** Of a squared length. */
const nothing = 1e-8;

/** A word's direction, and how much it says: the rarer it is, the more. */
interface Weighed {
  readonly direction: ArrayLike<number>;
  readonly weight: number;
}

/** The senses of texts in one row of numbers, `dimensions` for each text. */
export interface Senses {
  readonly dimensions: number;
  readonly row: Float64Array;
}

/**
 * The senses of texts: their words' directions, the rarer the more, after Arora, Liang and Ma (2017); all 0 where no word is known.
 * A word of rank r is taken to be used once in r · ln(1.78 · size) words (Zipf).
 */
export function sensesOf({ words, numbers, starts }: Numbered, table: WordTable): Senses {
  const { dimensions } = table;
  const known = words.map((word) => weighedIn(table, word));
  const row = new Float64Array((starts.length - 1) * dimensions);
  for (let from = 0, text = 0; from < row.length; from += dimensions, text += 1) {
    for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) {
      const word = known[numbers[at] ?? 0];
      if (word !== undefined) addTo(row, from, word);
    }
  }
  return { dimensions, row };
}

function weighedIn(table: WordTable, word: string): Weighed | undefined {
  const found = table.senseOf(word);
  if (found === undefined) return undefined;
  const seldom = found.rank * Math.log(1.78 * table.size);
  return { direction: found.direction, weight: smooth / (smooth + 1 / seldom) };
}

function addTo(row: Float64Array, from: number, { direction, weight }: Weighed): void {
  for (let at = 0; at < direction.length; at += 1)
    row[from + at] = (row[from + at] ?? 0) + weight * (direction[at] ?? 0);
}

/** Senses without what all of them have in common. */
export interface OwnSenses extends Senses {
  /** The common direction, of length 1. */
  readonly common: Float64Array;
  /** How long each is without it, 0 where nothing is left. */
  readonly lengths: Float64Array;
}

/** What each of these says beyond the common. */
export function ownSenses(senses: Senses, common: Float64Array = commonSense(senses)): OwnSenses {
  const { dimensions, row } = senses;
  const lengths = new Float64Array(row.length / dimensions);
  for (let text = 0; text < lengths.length; text += 1)
    lengths[text] = ownLength(row, text * dimensions, common);
  return { ...senses, common, lengths };
}

/** How alike each of them is to the sense of one more text, by what both say beyond the common: 1 for the same, 0 for nothing in common. */
export function likenessTo(one: Float64Array, { dimensions, row, common, lengths }: OwnSenses): Float64Array {
  const share = along(one, 0, common);
  const own = common.map((part, at) => (one[at] ?? 0) - share * part);
  const length = ownLength(one, 0, common);
  return lengths.map((each, text) =>
    each * length === 0 ? 0 : along(row, text * dimensions, own) / (each * length),
  );
}

/** The direction that all these senses have in common – of up to 500 of them, spread evenly – by the power method, at most 15 rounds. */
function commonSense({ dimensions, row }: Senses): Float64Array {
  const step = dimensions * Math.max(1, Math.ceil(row.length / dimensions / mostTexts));
  const squares = new Float64Array(Math.ceil(row.length / step)).map((_, at) =>
    along(row, at * step, row.subarray(at * step, at * step + dimensions)),
  );
  let common = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let round = 0, turned = 1; round < rounds && turned > still; round += 1) {
    const next = turnedTo(common, { row, step, squares });
    turned = 1 - along(next, 0, common);
    common = next;
  }
  return common;
}

interface Sample {
  readonly row: Float64Array;
  /** From one sense of the sample to the next. */
  readonly step: number;
  /** The squared length of each. */
  readonly squares: Float64Array;
}

/** One round: all senses added, each of length 1 and by how far it goes that way. */
function turnedTo(way: Float64Array, { row, step, squares }: Sample): Float64Array<ArrayBuffer> {
  const next = new Float64Array(way.length);
  for (let text = 0; text < squares.length; text += 1) {
    const from = text * step;
    const square = squares[text] ?? 0;
    const share = square === 0 ? 0 : along(row, from, way) / square;
    for (let at = 0; at < next.length; at += 1) next[at] = (next[at] ?? 0) + share * (row[from + at] ?? 0);
  }
  const length = Math.sqrt(along(next, 0, next));
  return length === 0 ? next : next.map((part) => part / length);
}

/** How long the sense at that place is without the common; of what is nearly all common, the rest is only rounding. */
function ownLength(row: Float64Array, from: number, common: Float64Array): number {
  const share = along(row, from, common);
  let [whole, own] = [0, 0];
  for (let at = 0; at < common.length; at += 1) {
    const part = row[from + at] ?? 0;
    whole += part * part;
    own += (part - share * (common[at] ?? 0)) ** 2;
  }
  return own > whole * nothing ? Math.sqrt(own) : 0;
}

function along(row: Float64Array, from: number, direction: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < direction.length; at += 1) sum += (row[from + at] ?? 0) * (direction[at] ?? 0);
  return sum;
}
