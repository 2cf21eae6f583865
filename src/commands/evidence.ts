import type { Quote } from '../domain/concern.ts';
import { concernsOf, nearestSentences, wordsOfDeal } from '../domain/concern.ts';
import type { Day } from '../domain/day.ts';
import type { History } from '../domain/history.ts';
import { countsFor, historyOf, historyScore } from '../domain/history.ts';
import type { Loss } from '../domain/loss-record.ts';
import { isNamedSo } from '../domain/past-columns.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Ranked } from '../domain/ranking.ts';
import { causesOf, isLikeTheLost, ranked, withoutWords } from '../domain/ranking.ts';
import type { Lookalikes } from '../domain/similar.ts';
import type { World } from '../world.ts';
import type { View } from './view.ts';

/** The open deals by all that speaks for their being lost as others were. */
export interface Evidence {
  readonly history: History;
  /** Every open deal, the most telling first. */
  readonly ranked: readonly Ranked[];
  /** Those that show no sign and yet are like the lost ones by the rep's own past. */
  readonly likeTheLost: readonly Ranked[];
}

/** What the evidence is gathered for. */
export interface Asked {
  readonly open: readonly Deal[];
  readonly found: Lookalikes;
  readonly losses: readonly Loss[];
  readonly today: Day;
}

/** Above so many open deals, words are compared of the most telling alone. */
const manyDeals = 20_000;
const mostCompared = 5_000;

/** Causes and facts, the rep's own past, and words: each open deal with what each of them says. */
export async function evidenceFor(world: World, view: View, asked: Asked): Promise<Evidence> {
  const { open, found } = asked;
  const columns = await world.playbook.past();
  const history = historyOf(view.deals, {
    afterClosing: view.pipeline.afterClosing ?? [],
    headers: columns.nothingToLearnFrom,
  });
  const past = open.map((deal) => historyScore(deal, history));
  const words = await wordsFor(world, asked, worthReading(asked, history, past), columns.ownWords);
  const all = ranked(open, found, { gate: history.gate, history: past, words });
  const likeTheLost =
    history.gate === 'open'
      ? all.filter(
          ({ deal, signs, scores }) =>
            signs.length === 0 && isLikeTheLost(scores.total, () => countsFor(deal, history)),
        )
      : [];
  return { history, ranked: all, likeTheLost };
}

/** The deals whose words are read: all, or of very many those that the facts and the past speak for. */
function worthReading(
  { open, found }: Asked,
  { gate }: History,
  past: readonly (number | undefined)[],
): ReadonlySet<Deal> {
  if (open.length <= manyDeals) return new Set(open);
  const sums = withoutWords(causesOf(open, found), { gate, history: past });
  const order = open.map((deal, at) => ({ deal, sum: sums[at] ?? 0 }));
  const best = order.sort((left, right) => right.sum - left.sum).slice(0, mostCompared);
  return new Set(best.map(({ deal }) => deal));
}

async function wordsFor(
  world: World,
  { open, losses, today }: Asked,
  read: ReadonlySet<Deal>,
  headers: readonly string[],
): Promise<readonly (Quote | undefined)[]> {
  const concerns = concernsOf(losses, today);
  const columns = concerns.length === 0 ? [] : columnsNamed(open, headers);
  const texts = open.map((deal) => (concerns.length > 0 && read.has(deal) ? wordsOfDeal(deal, columns) : []));
  if (texts.every(({ length }) => length === 0)) return open.map(() => undefined);
  return nearestSentences(concerns, texts, await world.playbook.words());
}

function columnsNamed(open: readonly Deal[], phrases: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const { attributes } of open) for (const name of Object.keys(attributes)) names.add(name);
  return [...names].filter((name) => isNamedSo(name, phrases));
}
