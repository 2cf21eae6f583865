import type { Numbered } from './numbered.ts';

/** Texts to be searched, by the stems of their words. */
export interface Searched {
  /** Each stem's number. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** The stems of all texts by their numbers, one text after the other. */
  readonly stems: Uint32Array;
  /** Where each text begins among them; behind the last one, where it ends. */
  readonly starts: Uint32Array;
}

const soon = 1.2;
const long = 0.75;
const none = -1;

/** Texts as they are searched; `stems` has for each of their words what it is compared by, undefined for one that says nothing. */
export function searched(texts: Numbered, stems: readonly (string | undefined)[]): Searched {
  const numberOf = new Map<string, number>();
  const stemOf = Int32Array.from(stems, (stem) => {
    if (stem === undefined) return none;
    const number = numberOf.get(stem) ?? numberOf.size;
    numberOf.set(stem, number);
    return number;
  });
  const kept = new Uint32Array(texts.numbers.length);
  const starts = new Uint32Array(texts.starts.length);
  let end = 0;
  for (const text of starts.keys()) {
    starts[text] = end;
    for (let at = texts.starts[text] ?? 0; at < (texts.starts[text + 1] ?? 0); at += 1) {
      const stem = stemOf[texts.numbers[at] ?? 0] ?? none;
      if (stem === none) continue;
      kept[end] = stem;
      end += 1;
    }
  }
  return { numberOf, stems: kept.subarray(0, end), starts };
}

/**
 * How much each text has of the asked words, 1 being a text that is the asked words themselves: BM25 (Robertson and Zaragoza 2009) with
 * k1 1.2 and b 0.75, divided by what the asked words would score. Linear in the words of the texts.
 */
export function foundIn(all: Searched, asked: readonly string[]): Float64Array {
  const { starts } = all;
  const texts = starts.length - 1;
  const usualLength = Math.max(1, all.stems.length / Math.max(1, texts));
  const scores = new Float64Array(texts);
  let self = 0;
  for (const [word, times] of timesEach(asked)) {
    const there = placesOf(all, word);
    const rarity = Math.log1p((texts - there.size + 0.5) / (there.size + 0.5));
    self += rarity * often(times, asked.length, usualLength);
    for (const [at, many] of there) {
      const length = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
      scores[at] = (scores[at] ?? 0) + rarity * often(many, length, usualLength);
    }
  }
  return self === 0 ? scores : scores.map((score) => score / self);
}

function timesEach(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** The texts in which the stem stands, and how often in each. */
function placesOf({ numberOf, stems, starts }: Searched, stem: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const wanted = numberOf.get(stem);
  if (wanted === undefined) return places;
  let text = 0;
  for (let at = stems.indexOf(wanted); at >= 0; at = stems.indexOf(wanted, at + 1)) {
    while ((starts[text + 1] ?? 0) <= at) text += 1;
    places.set(text, (places.get(text) ?? 0) + 1);
  }
  return places;
}

/** A word counts more the oftener it stands there, but soon not much more, and less in a long text. */
function often(many: number, length: number, usualLength: number): number {
  return (many * (soon + 1)) / (many + soon * (1 - long + (long * length) / usualLength));
}
