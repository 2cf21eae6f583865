import type { Quote } from './concern.ts';
import type { Count, Gate } from './history.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Lookalike, Lookalikes, SameSign } from './similar.ts';
import { byStake } from './similar.ts';

/** What speaks for an open deal being lost as others were; for ranking and for whoever asks why, never on a line. */
export interface Scores {
  /** The weights of the true facts. */
  readonly causes: number;
  /** What the rep's own past weighs; missing while that tells too little. */
  readonly history?: number;
  /** How near its own words come to what went wrong. */
  readonly words: number;
  /** Each of them in standard deviations over all open deals, added. */
  readonly total: number;
}

/** An open deal with all that speaks for it. */
export interface Ranked {
  readonly deal: Deal;
  readonly signs: readonly SameSign[];
  readonly scores: Scores;
  /** Its own sentence that comes near to what went wrong, where one does. */
  readonly quote?: Quote;
}

/** What the past and the words say of each open deal, in their order. */
export interface Beside {
  readonly gate: Gate;
  readonly history: readonly (number | undefined)[];
  readonly words: readonly (Quote | undefined)[];
}

const wordsCount = 0.5;
/** A sentence less near than this to what went wrong counts for nothing: half of its words in common, or three quarters of its sense. */
const nearEnough = 0.75;

/** Every open deal with its scores, the most telling first, then by what is at stake, then by id. */
export function ranked(open: readonly Deal[], found: Lookalikes, beside: Beside): readonly Ranked[] {
  const signs = new Map(found.sameSign.map((one) => [one.deal, one]));
  const causes = causesOf(open, found);
  const quotes = beside.words.map((quote) =>
    quote !== undefined && quote.score >= nearEnough ? quote : undefined,
  );
  const words = quotes.map((quote) => quote?.score ?? 0);
  const totals = totalsOf(causes, beside, words);
  return open
    .map((deal, at) => rankedOne(deal, signs.get(deal), at))
    .sort((left, right) => right.scores.total - left.scores.total || byStake(left.deal, right.deal));

  function rankedOne(deal: Deal, same: Lookalike | undefined, at: number): Ranked {
    const [history, quote] = [beside.history[at], quotes[at]];
    return {
      deal,
      signs: same?.signs ?? [],
      scores: {
        causes: causes[at] ?? 0,
        ...(history === undefined ? {} : { history }),
        words: words[at] ?? 0,
        total: totals[at] ?? 0,
      },
      ...(quote === undefined ? {} : { quote }),
    };
  }
}

/** Words count half, and only beside a true fact or a past that tells something. */
function totalsOf(causes: readonly number[], beside: Beside, words: readonly number[]): readonly number[] {
  const unheard = withoutWords(causes, beside);
  const heard = standardised(words);
  return causes.map((cause, at) => {
    const counts = beside.gate === 'open' || cause > 0;
    return settled((unheard[at] ?? 0) + (counts ? wordsCount * (heard[at] ?? 0) : 0));
  });
}

/** The weights of the true facts of each open deal. */
export function causesOf(open: readonly Deal[], { sameSign }: Lookalikes): readonly number[] {
  const scores = new Map(sameSign.map(({ deal, score }) => [deal, score]));
  return open.map((deal) => scores.get(deal) ?? 0);
}

/** What the facts and the past say of each deal, in standard deviations; the past only where it tells something. */
export function withoutWords(
  causes: readonly number[],
  { gate, history }: Pick<Beside, 'gate' | 'history'>,
): readonly number[] {
  const facts = standardised(causes);
  const past = gate === 'open' ? standardised(history.map((one) => one ?? 0)) : [];
  return facts.map((fact, at) => fact + (past[at] ?? 0));
}

/** Without the last places, which hang on the order in which numbers were added: equal deals stay equal. */
function settled(sum: number): number {
  return Math.round(sum * 1e9) / 1e9;
}

/** How far each number lies from the mean, in standard deviations; all 0 where they are all the same. */
export function standardised(numbers: readonly number[]): readonly number[] {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
  const spread = Math.sqrt(
    numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, numbers.length),
  );
  return numbers.map((one) => (spread < 1e-12 ? 0 : (one - mean) / spread));
}

/** What stands first: what speaks for a loss, what is at stake, or what closes next. */
export type Order = 'risk' | 'value' | 'date';

/** The orders by their names. */
export const orders: readonly Order[] = ['risk', 'value', 'date'];

/** The same deals in that order; they come in that of the risk. */
export function inOrderOf(ranked: readonly Ranked[], order: Order): readonly Ranked[] {
  if (order === 'risk') return ranked;
  const byDate = (left: Ranked, right: Ranked) =>
    inOrder(left.deal.closeDate ?? '9999', right.deal.closeDate ?? '9999') || byStake(left.deal, right.deal);
  return [...ranked].sort(order === 'date' ? byDate : (left, right) => byStake(left.deal, right.deal));
}

const farOut = 1;
const fewestReasons = 2;

/** True of a deal that, in more than one thing, is like those that were lost, one of them hardly by chance: only where the past tells something (G83). */
export function isLikeTheLost(
  total: number,
  counts: () => readonly Pick<Count, 'weight' | 'pattern'>[],
): boolean {
  if (total < farOut) return false;
  const against = counts().filter(({ weight }) => weight > 0);
  return against.length >= fewestReasons && against.some(({ pattern }) => pattern);
}
