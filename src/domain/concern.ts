import type { WordBook } from './comparing.ts';
import { comparing } from './comparing.ts';
import type { Day } from './day.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import type { Sentence } from './sentences.ts';
import { piecesOf, sentencesIn } from './sentences.ts';
import { stillCounts } from './weighed-signs.ts';

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
      const sentences = sentencesIn(texts.flatMap((text) => piecesOf(text ?? '')));
      return sentences.map((sentence) => ({ ...sentence, weight }));
    })
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
}

/** What a deal says in words of its own, text by text, as the CRM has them. */
export function wordsOfDeal(deal: Deal, columns: readonly string[]): readonly string[] {
  const texts = [deal.notes, deal.nextStep, ...columns.map((name) => deal.attributes[name])];
  return texts.filter((text) => text !== undefined);
}

/** The sentence of each deal's texts that is nearest to any of the concerns; what many deals say is compared once. Linear in sentences × concerns. */
export function nearestSentences(
  concerns: readonly Concern[],
  deals: readonly (readonly string[])[],
  book: WordBook,
): readonly (Quote | undefined)[] {
  const best = deals.map((): Quote | undefined => undefined);
  const sayers = sayersOf(deals);
  const sentences = sentencesIn(sayers.keys());
  if (concerns.length === 0 || sentences.length === 0) return best;
  const scores = scoresOf(concerns, sentences, book);
  for (const [at, { text }] of sentences.entries()) {
    const score = scores[at] ?? 0;
    for (const deal of sayers.get(text) ?? [])
      if (score > (best[deal]?.score ?? 0)) best[deal] = { text, score };
  }
  return best;
}

/** Each sentence once, with the places of the deals that say it. */
function sayersOf(deals: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const sayers = new Map<string, number[]>();
  for (const [deal, texts] of deals.entries()) {
    for (const piece of texts.flatMap(piecesOf)) {
      const known = sayers.get(piece);
      if (known === undefined) sayers.set(piece, [deal]);
      else known.push(deal);
    }
  }
  return sayers;
}

/** How near each sentence is to the concern that it is nearest to. */
function scoresOf(
  concerns: readonly Concern[],
  sentences: readonly Sentence[],
  book: WordBook,
): Float64Array {
  const nearTo = comparing(
    sentences.map(({ words }) => words),
    book,
  );
  const scores = new Float64Array(sentences.length);
  for (const { words, weight } of concerns)
    for (const [at, near] of nearTo(words).entries()) scores[at] = Math.max(scores[at] ?? 0, weight * near);
  return scores;
}
