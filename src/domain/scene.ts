import type { Day } from './day.ts';
import { accountOf } from './deals.ts';
import type { Money } from './money.ts';
import type { Deal } from './pipeline.ts';
import type { Fact } from './playbook.ts';
import type { Scene, SceneItem } from './question.ts';
import { contactWords, filled, unnamedWords } from './words.ts';

/** How money, days and lists of deals are written; given from outside so that rules stay free of layout. */
export interface Saying {
  money(money: Money | undefined): string;
  day(day: Day): string;
  /** One row for each deal to choose from, in their order. */
  deals(deals: readonly Deal[]): readonly string[];
}

/** A scene in which nothing is known or proposed. */
export const emptyScene: Scene = { words: {}, cases: new Set(), lists: {}, proposals: {} };

/** The words that questions about a deal may hold. */
export function dealWords(deal: Deal, saying: Saying, rival?: string): Readonly<Record<string, string>> {
  return {
    account: accountOf(deal),
    deal: deal.name ?? accountOf(deal),
    ...contactWords(deal.contact?.name),
    money: saying.money(deal.amount),
    rival: rival ?? unnamedWords.rival,
    closes: deal.closeDate === undefined ? 'no close date' : `closes ${saying.day(deal.closeDate)}`,
  };
}

/** One open deal as a sweep question: its account, what is at stake and the fact to say yes or no to (G83). */
export function sweepItem(deal: Deal, fact: Fact, saying: Saying): SceneItem {
  const words = dealWords(deal, saying);
  const label = accountOf(deal);
  return { value: deal.id, label, words: { ...words, sweep: filled(fact.sweep, words) } };
}
