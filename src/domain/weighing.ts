import { fittedLine } from './fitted-line.ts';

/** A value a field, in the order of the fields; undefined where a blank means nothing. */
export type Values = readonly (string | undefined)[];

/** A closed deal as the weighing sees it. */
export interface Ended {
  readonly values: Values;
  readonly lost: boolean;
}

/** How deals ended. */
interface Ends {
  readonly lost: number;
  readonly won: number;
}

/** How the closed deals with one value ended; `weight` is above 0 where they were lost more often than others. */
export interface Tally extends Ends {
  readonly weight: number;
}

/** What the rep's own closed deals say: a tally for each value of each field, and the line from what an open deal weighs to its risk. */
export interface Weighing {
  readonly lost: number;
  readonly won: number;
  readonly tallies: readonly ReadonlyMap<string, Tally>[];
  /** What each closed deal weighs with itself left out, in the order given. */
  readonly own: readonly number[];
  readonly intercept: number;
  readonly slope: number;
}

/** So many deals of the usual kind stand behind every value: what was seen once weighs next to nothing (the m-estimate, Cestnik 1990). */
const behind = 8;

/**
 * Weighs each value by its evidence: the log of the odds of losing with it over the odds of losing at all (Good 1950), shrunk by
 * `behind`; the line to the risk is fitted to the weights that each deal has with itself left out. Linear in deals × fields.
 */
export function weighed(history: readonly Ended[], fields: number): Weighing {
  const lost = history.filter((one) => one.lost).length;
  const won = history.length - lost;
  const share = shareOf(lost, won);
  const tallies = Array.from({ length: fields }, (_, field) => tallied(history, field, share));
  const weigh = weighingWithoutItself({ lost, won, tallies });
  const own = history.map(weigh);
  const line = fittedLine(
    history.map((one, at) => ({ score: own[at] ?? 0, lost: one.lost })),
    { intercept: { mean: logit(share), spread: 1 }, slope: slopeBefore(fields) },
  );
  return { lost, won, tallies, own, ...line };
}

/** Fields tell much the same thing over again, so that their weights add up to too much: the root of their number is a good first guess. */
function slopeBefore(fields: number) {
  const root = Math.sqrt(Math.max(1, fields));
  return { mean: 1 / root, spread: 0.5 / root };
}

function tallied(history: readonly Ended[], field: number, share: number): ReadonlyMap<string, Tally> {
  const counts = new Map<string, { lost: number; won: number }>();
  for (const { values, lost } of history) {
    const value = values[field];
    if (value === undefined) continue;
    const count = counts.get(value) ?? { lost: 0, won: 0 };
    if (lost) count.lost += 1;
    else count.won += 1;
    counts.set(value, count);
  }
  return new Map([...counts].map(([value, ends]) => [value, { ...ends, weight: weightOf(ends, share) }]));
}

type Counted = Pick<Weighing, 'lost' | 'won' | 'tallies'>;

/** What a closed deal weighs by all others; each value is weighed once without a lost deal, and once without a won one. */
function weighingWithoutItself({ lost, won, tallies }: Counted): (one: Ended) => number {
  const withoutLost = tallies.map((values) => weightsWithout(values, 1, 0, shareOf(lost - 1, won)));
  const withoutWon = tallies.map((values) => weightsWithout(values, 0, 1, shareOf(lost, won - 1)));
  return ({ values, lost: isLost }) => {
    const weights = isLost ? withoutLost : withoutWon;
    return values.reduce(
      (sum, value, field) => sum + ((value === undefined ? undefined : weights[field]?.get(value)) ?? 0),
      0,
    );
  };
}

/** The weight of each value that a deal so taken out can have. */
function weightsWithout(
  values: ReadonlyMap<string, Tally>,
  lost: number,
  won: number,
  share: number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [value, tally] of values) {
    const left = { lost: tally.lost - lost, won: tally.won - won };
    if (left.lost >= 0 && left.won >= 0) weights.set(value, weightOf(left, share));
  }
  return weights;
}

/** The weight of one value of one field; one never seen weighs nothing. */
export function weightIn({ tallies }: Counted, field: number, value: string | undefined): number {
  return (value === undefined ? undefined : tallies[field]?.get(value)?.weight) ?? 0;
}

/** What an open deal weighs: the weights of its values added up. */
export function scoreIn(weighing: Counted, values: Values): number {
  return values.reduce((sum, value, field) => sum + weightIn(weighing, field, value), 0);
}

/** The chance of losing, from 0 to 1, of a deal that weighs so much. */
export function riskIn({ intercept, slope }: Pick<Weighing, 'intercept' | 'slope'>, score: number): number {
  return 1 / (1 + Math.exp(-(intercept + slope * score)));
}

/** The share of losses, with one more of either kind (Laplace): never none and never all. */
export function shareOf(lost: number, won: number): number {
  return (lost + 1) / (lost + won + 2);
}

function weightOf({ lost, won }: Ends, share: number): number {
  return Math.log((lost + behind * share) / (won + behind * (1 - share))) - logit(share);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
