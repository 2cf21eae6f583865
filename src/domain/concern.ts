import type { Day } from './day.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import type { Sentence } from './sentences.ts';
import { sentencesIn } from './sentences.ts';
import { stillCounts } from './similar.ts';
import { foundIn, searched } from './word-search.ts';
import type { WordTable } from './word-sense.ts';
import { alikeness, commonSense, ownSense, senseOfText } from './word-sense.ts';

/** What is known of words: which are one by their stem, which say nothing, and the senses of English ones. */
export interface WordBook {
  stemOf(word: string): string;
  readonly empty: ReadonlySet<string>;
  readonly table?: WordTable;
}

/** What went wrong in a loss, in the buyer's words or the rep's; the newer the loss, the more it counts. */
export interface Concern extends Sentence {
  readonly weight: number;
}

/** The sentence of an open deal that comes nearest to a concern. */
export interface Quote {
  readonly text: string;
  readonly score: number;
}

/** Losses beyond these are too old to read their words again. */
const newest = 10;

/** The concerns of debriefed losses: what was heard later, what was stated, what the rep believed; halved per year of age. */
export function concernsOf(losses: readonly Loss[], today: Day): readonly Concern[] {
  return [...losses]
    .sort((left, right) => (left.newsAt < right.newsAt ? 1 : -1))
    .slice(0, newest)
    .flatMap((loss) => {
      const weight = stillCounts(loss, today);
      const texts = [loss.debrief?.believed, loss.stated, ...(loss.heard ?? []).map(({ text }) => text)];
      return texts.flatMap((text) => sentencesIn(text ?? '')).map((sentence) => ({ ...sentence, weight }));
    })
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
}

/** What a deal says in words of its own, as the CRM has them. */
export function wordsOfDeal(deal: Deal, columns: readonly string[]): readonly Sentence[] {
  const texts = [deal.notes, deal.nextStep, ...columns.map((name) => deal.attributes[name])];
  return texts.flatMap((text) => sentencesIn(text ?? ''));
}

/** The nearest sentence of each deal to any of the concerns; what stands in many deals is compared once. Linear in sentences × concerns. */
export function nearestSentences(
  concerns: readonly Concern[],
  deals: readonly (readonly Sentence[])[],
  book: WordBook,
): readonly (Quote | undefined)[] {
  const sentences = distinctOf(deals);
  if (concerns.length === 0 || sentences.length === 0) return deals.map(() => undefined);
  const nearTo = comparing(
    sentences.map(({ words }) => words),
    book,
  );
  const scores = new Float64Array(sentences.length);
  for (const { words, weight } of concerns)
    for (const [at, near] of nearTo(words).entries()) scores[at] = Math.max(scores[at] ?? 0, weight * near);
  return bestOf(sentences, scores, deals.length);
}

function bestOf(
  sentences: readonly Said[],
  scores: Float64Array,
  deals: number,
): readonly (Quote | undefined)[] {
  const best = Array.from({ length: deals }, (): Quote | undefined => undefined);
  for (const [at, { text, saying }] of sentences.entries()) {
    const score = scores[at] ?? 0;
    for (const deal of saying) if (score > (best[deal]?.score ?? 0)) best[deal] = { text, score };
  }
  return best;
}

/** A sentence with the numbers of the deals that say it. */
interface Said extends Sentence {
  readonly saying: number[];
}

/** Each sentence once. */
function distinctOf(deals: readonly (readonly Sentence[])[]): readonly Said[] {
  const distinct = new Map<string, Said>();
  for (const [deal, own] of deals.entries()) {
    for (const sentence of own) {
      const known = distinct.get(sentence.text);
      if (known === undefined) distinct.set(sentence.text, { ...sentence, saying: [deal] });
      else known.saying.push(deal);
    }
  }
  return [...distinct.values()];
}

/**
 * Makes texts comparable, once, each given as its words: answers for any other how near each of them is to it – by the words they share,
 * BM25 as a share of the best that could be, and by their sense, the cosine, added.
 */
export function comparing(
  texts: readonly (readonly string[])[],
  book: WordBook,
): (words: readonly string[]) => Float64Array {
  const all = searched(texts.map((words) => stemsOf(words, book)));
  const senses = sensesFor(texts, book.table);
  return (words) => {
    const shared = foundIn(all, stemsOf(words, book));
    const sense = senses?.like(words);
    return sense === undefined ? shared : shared.map((part, at) => part + (sense[at] ?? 0));
  };
}

function stemsOf(words: readonly string[], { stemOf, empty }: WordBook): readonly string[] {
  return words.filter((word) => !empty.has(word)).map(stemOf);
}

/** Less than this share of known words: another language. */
const mostlyKnown = 0.5;

/** How alike in sense each of these texts is to some words; undefined where there is no table. */
function sensesFor(texts: readonly (readonly string[])[], table: WordTable | undefined) {
  if (table === undefined) return undefined;
  const raw = texts.map((words) => senseOfText(words, table));
  const common = commonSense(raw, table.dimensions);
  const own = raw.map((sense) => ownSense(sense, common));
  return {
    like: (words: readonly string[]): readonly number[] | undefined => {
      const known = words.filter((word) => table.senseOf(word) !== undefined).length;
      if (known < words.length * mostlyKnown) return undefined;
      const asked = ownSense(senseOfText(words, table), common);
      return own.map((sense) => alikeness(sense, asked));
    },
  };
}
