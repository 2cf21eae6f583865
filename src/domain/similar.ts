import type { CrmAnswer } from './crm-facts.ts';
import { finder, finderOf } from './deals.ts';
import type { DealRef } from './kept.ts';
import type { FactAnswer, FactValue } from './ledger.ts';
import { sizeOf } from './money.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Fact } from './playbook.ts';
import type { WeighedSign } from './weighed-signs.ts';

/** What is known of a fact of an open deal: by the rep, or else by the CRM file. */
export type KnownAnswer = FactAnswer | CrmAnswer;

/** A fact of an open deal that is true as it was in the loss: where it was said and when. */
export interface SameSign {
  readonly cause: string;
  readonly fact: string;
  readonly answer: KnownAnswer;
}

export interface Lookalike {
  readonly deal: Deal;
  readonly signs: readonly SameSign[];
  /** The weights of its signs added up; for ranking only. */
  readonly score: number;
}

/** An open deal of which a sign is not known yet, with the first such fact. */
export interface NotKnown {
  readonly deal: Deal;
  readonly fact: string;
}

export interface Lookalikes {
  readonly sameSign: readonly Lookalike[];
  readonly notKnown: readonly NotKnown[];
  readonly cleared: readonly Deal[];
  /** How many open deals at least one of the signs was asked of. */
  readonly asked: number;
  /** How many of these show none of the signs so far. */
  readonly clear: number;
}

/** The newest answer to each fact of one deal, as yes or no. */
export function answersAbout(deal: DealRef, answers: readonly FactAnswer[]): ReadonlyMap<string, FactValue> {
  return new Map([...newestAbout(deal, answers)].map(([fact, { value }]) => [fact, value]));
}

/** The newest answer to each fact of one deal, with where it is from and its day. */
export function newestAbout(deal: DealRef, answers: readonly FactAnswer[]): ReadonlyMap<string, FactAnswer> {
  const about = finder([deal], (one) => one);
  const newest = answers.filter((answer) => about(answer.deal) !== undefined).sort(byDay);
  return new Map(newest.map((answer) => [answer.fact, answer]));
}

function byDay(left: FactAnswer, right: FactAnswer): number {
  return inOrder(left.on, right.on);
}

/**
 * Open deals by the signs: those that show one (ranked by evidence, then by what is at stake), those not known, those cleared (G83).
 * What the CRM file tells counts where the rep said nothing.
 */
export function lookalikes(
  open: readonly Deal[],
  signs: readonly WeighedSign[],
  answers: readonly FactAnswer[],
  facts: readonly Fact[],
  inCrm: (deal: Deal) => readonly CrmAnswer[] = () => [],
): Lookalikes {
  const troubling = new Map(facts.map((fact) => [fact.id, fact.sign]));
  const known = newestAnswers(open, answers);
  const sameSign: Lookalike[] = [];
  const notKnown: NotKnown[] = [];
  const cleared: Deal[] = [];
  let [asked, clear] = [0, 0];
  for (const deal of open) {
    const own = known.get(deal) ?? noAnswers;
    const said = withCrm(own, inCrm(deal));
    const { signs: seen, score } = shown(said, signs, troubling);
    const fact = signs.find((sign) => !said.has(sign.fact))?.fact;
    const isAsked = signs.some((sign) => own.has(sign.fact));
    if (isAsked) asked += 1;
    if (isAsked && seen.length === 0) clear += 1;
    if (seen.length > 0) sameSign.push({ deal, signs: seen, score });
    else if (fact === undefined) cleared.push(deal);
    else notKnown.push({ deal, fact });
  }
  return {
    sameSign: sameSign.sort((left, right) => right.score - left.score || byStake(left.deal, right.deal)),
    notKnown: largestFirst(notKnown, ({ deal }) => deal),
    cleared: largestFirst(cleared, (deal) => deal),
    asked,
    clear,
  };
}

const noAnswers: ReadonlyMap<string, FactAnswer> = new Map();

/** The rep's own word stands before the CRM's. */
function withCrm(
  own: ReadonlyMap<string, FactAnswer>,
  told: readonly CrmAnswer[],
): ReadonlyMap<string, KnownAnswer> {
  return told.length === 0
    ? own
    : new Map<string, KnownAnswer>([...told.map((answer) => [answer.fact, answer] as const), ...own]);
}

function newestAnswers(
  open: readonly Deal[],
  answers: readonly FactAnswer[],
): ReadonlyMap<Deal, ReadonlyMap<string, FactAnswer>> {
  const known = new Map<Deal, Map<string, FactAnswer>>();
  const dealOf = finderOf(
    answers.map(({ deal }) => deal),
    open,
  );
  for (const answer of [...answers].sort(byDay)) {
    const deal = dealOf(answer.deal);
    if (deal !== undefined) known.set(deal, (known.get(deal) ?? new Map()).set(answer.fact, answer));
  }
  return known;
}

function shown(
  said: ReadonlyMap<string, KnownAnswer>,
  signs: readonly WeighedSign[],
  troubling: ReadonlyMap<string, string>,
): Pick<Lookalike, 'signs' | 'score'> {
  const seen: SameSign[] = [];
  let score = 0;
  for (const { cause, fact, weight } of signs) {
    const answer = said.get(fact);
    if (answer === undefined || answer.value !== troubling.get(fact)) continue;
    seen.push({ cause, fact, answer });
    score += weight;
  }
  return { signs: seen, score };
}

/** The larger amount first, then the nearer close, then by id. */
export function byStake(left: Deal, right: Deal): number {
  return sizeOf(right.amount) - sizeOf(left.amount) || bySoonerClose(left, right);
}

/** The same order for very many: each amount is read once. */
function largestFirst<T>(items: readonly T[], dealOf: (item: T) => Deal): readonly T[] {
  return items
    .map((item) => ({ item, deal: dealOf(item), size: sizeOf(dealOf(item).amount) }))
    .sort((left, right) => right.size - left.size || bySoonerClose(left.deal, right.deal))
    .map(({ item }) => item);
}

function bySoonerClose(left: Deal, right: Deal): number {
  return inOrder(left.closeDate ?? '9999', right.closeDate ?? '9999') || inOrder(left.id, right.id);
}
