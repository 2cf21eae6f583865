import { countsFor, historyOf, historyScore } from '../../../src/domain/history.ts';
import type { Deal } from '../../../src/domain/pipeline.ts';
import { riskIn } from '../../../src/domain/weighing.ts';
import type { Drawn } from './sets.ts';

/** What a method makes of a draw: a score for each open deal, and where it tells one, a chance of losing. */
export interface Told {
  readonly scores: readonly number[];
  readonly risks?: readonly number[];
  /** Whether a ranking would be shown, and how many sentences call something a pattern. */
  readonly shown?: boolean;
  readonly patterns?: number;
}

/** A way of telling open deals apart by closed ones. */
export interface Method {
  readonly name: string;
  tell(drawn: Drawn, one: string): Told;
}

const looked = 300;

/** Ours, through the functions that the command uses. */
const ours: Method = {
  name: 'recover',
  tell: ({ history, open }) => {
    const past = historyOf([...history, ...open], { afterClosing: [], headers: [] });
    const scores = open.map((deal) => historyScore(deal, past) ?? 0);
    const shown = past.gate === 'open';
    const said = open.slice(0, shown ? looked : 0).flatMap((deal) => countsFor(deal, past));
    const patterns = new Set(
      said.filter(({ pattern }) => pattern).map(({ field, value }) => `${field}\n${value}`),
    );
    return {
      scores,
      risks: scores.map((score) => riskIn(past.weighing, score)),
      shown,
      patterns: patterns.size,
    };
  },
};

const equalFields: Method = {
  name: 'equal fields to the lost',
  tell: ({ history, open }) => {
    const lost = history.filter(({ status }) => status === 'lost');
    return { scores: open.map((deal) => sum(lost.map((one) => equal(deal, one))) / lost.length) };
  },
};

const sameIndustry: Method = {
  name: 'same industry',
  tell: ({ history, open }, one) => {
    const share = (value: string | undefined) => {
      const alike = history.filter(({ attributes }) => attributes[one] === value);
      return (alike.filter(isLost).length + 1) / (alike.length + 2);
    };
    return { scores: open.map(({ attributes }) => share(attributes[one])) };
  },
};

const nearest: Method = {
  name: 'the 7 nearest',
  tell: ({ history, open }) => ({
    scores: open.map((deal) => {
      const near = history.map((one) => ({ one, as: equal(deal, one) })).sort((a, b) => b.as - a.as);
      return near.slice(0, 7).filter(({ one }) => isLost(one)).length;
    }),
  }),
};

/** With one more of each value (Laplace), as CRMs do it. */
const bayes: Method = {
  name: 'naive Bayes',
  tell: ({ history, open }) => {
    const [lost, won] = [history.filter(isLost), history.filter((deal) => !isLost(deal))];
    const tally = (deals: readonly Deal[]) => {
      const counts = new Map<string, number>();
      for (const deal of deals) for (const key of keysOf(deal)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts;
    };
    const [inLost, inWon] = [tally(lost), tally(won)];
    const kinds = new Map<string, Set<string>>();
    for (const deal of history)
      for (const [name, value] of Object.entries(deal.attributes))
        kinds.set(name, (kinds.get(name) ?? new Set()).add(value));
    const scores = open.map(({ attributes }) => {
      const parts = Object.entries(attributes).map(([name, value]) => {
        const [key, many] = [`${name}\n${value}`, kinds.get(name)?.size ?? 1];
        const odds = (counts: ReadonlyMap<string, number>, all: number) =>
          ((counts.get(key) ?? 0) + 1) / (all + many);
        return Math.log(odds(inLost, lost.length) / odds(inWon, won.length));
      });
      return Math.log((lost.length + 1) / (won.length + 1)) + sum(parts);
    });
    return { scores, risks: scores.map((score) => 1 / (1 + Math.exp(-score))) };
  },
};

/** Ours first, then what it is held against. */
export const methods: readonly Method[] = [ours, equalFields, sameIndustry, bayes, nearest];

function isLost({ status }: Deal): boolean {
  return status === 'lost';
}

function keysOf({ attributes }: Deal): readonly string[] {
  return Object.entries(attributes).map(([name, value]) => `${name}\n${value}`);
}

function equal(left: Deal, right: Deal): number {
  return Object.entries(left.attributes).filter(([name, value]) => right.attributes[name] === value).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}
