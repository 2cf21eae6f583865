import type { CrmAnswer } from './crm-facts.ts';
import type { Day } from './day.ts';
import { dayOf, daysBetween } from './day.ts';
import { finder } from './deals.ts';
import type { DealRef } from './kept.ts';
import type { FactAnswer, FactValue, Ledger } from './ledger.ts';
import type { CauseSource, Loss } from './loss-record.ts';
import { sizeOf } from './money.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Cause, Fact } from './playbook.ts';
import type { Sign } from './signs.ts';
import { signsOf } from './signs.ts';

/** A sign to look for, with its weight: 1 for a cause known for sure in a loss of today, less for a guess or an old loss. */
export interface WeighedSign extends Sign {
  readonly weight: number;
  readonly fact: string;
}

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
}

const confidence: Readonly<Record<CauseSource, number>> = {
  buyer: 1,
  evidence: 1,
  'third-party': 0.8,
  'my-guess': 0.6,
};

/** Those facts first that are signs of these losses, the weightiest first; then the others in their order. */
export function signsFirst(facts: readonly Fact[], signs: readonly string[]): readonly Fact[] {
  const first = signs.flatMap((id) => facts.filter((fact) => fact.id === id));
  return [...first, ...facts.filter(({ id }) => !signs.includes(id))];
}

/** How much a loss counts today: 1 when it is new, halved per year. */
export function stillCounts({ newsAt }: Loss, today: Day): number {
  return 0.5 ** (Math.max(0, daysBetween(dayOf(newsAt), today)) / 365);
}

/** The signs of debriefed losses, weighed by how sure the cause is and halved per year of the loss's age. */
export function weighedSigns(
  losses: readonly Loss[],
  ledger: Pick<Ledger, 'facts'>,
  causes: readonly Cause[],
  facts: readonly Fact[],
  today: Day,
): readonly WeighedSign[] {
  const weights = new Map<string, WeighedSign>();
  for (const loss of losses) {
    const named = loss.debrief?.causes ?? [];
    const signs = signsOf(
      named.map((one) => one.cause),
      answersAbout(loss.deal, ledger.facts),
      causes,
      facts,
    );
    for (const sign of signs) {
      const source = named.find((one) => one.cause === sign.cause)?.source ?? 'my-guess';
      const weight = confidence[source] * stillCounts(loss, today) + (weights.get(sign.fact)?.weight ?? 0);
      weights.set(sign.fact, { cause: weights.get(sign.fact)?.cause ?? sign.cause, fact: sign.fact, weight });
    }
  }
  return [...weights.values()].sort((left, right) => right.weight - left.weight);
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
  const looked = open.map((deal) => {
    const own = known.get(deal);
    const told = inCrm(deal).map((answer) => [answer.fact, answer] as const);
    const said = new Map<string, KnownAnswer>([...told, ...(own ?? [])]);
    return { deal, said, own, ...shown(said, signs, troubling) };
  });
  const sameSign = looked
    .filter((one) => one.signs.length > 0)
    .map(({ deal, signs: seen, score }) => ({ deal, signs: seen, score }))
    .sort((left, right) => right.score - left.score || byStake(left.deal, right.deal));
  const others = looked
    .filter((one) => one.signs.length === 0)
    .map(({ deal, said }) => ({ deal, fact: signs.find((sign) => !said.has(sign.fact))?.fact }))
    .sort((left, right) => byStake(left.deal, right.deal));
  return {
    sameSign,
    notKnown: others.flatMap(({ deal, fact }) => (fact === undefined ? [] : [{ deal, fact }])),
    cleared: others.flatMap(({ deal, fact }) => (fact === undefined ? [deal] : [])),
    asked: looked.filter(({ own }) => signs.some((sign) => own?.has(sign.fact))).length,
  };
}

function newestAnswers(
  open: readonly Deal[],
  answers: readonly FactAnswer[],
): ReadonlyMap<Deal, Map<string, FactAnswer>> {
  const known = new Map<Deal, Map<string, FactAnswer>>();
  if (answers.length === 0) return known;
  const named = finder(answers, (answer) => answer.deal);
  const dealOf = finder(
    open.filter((deal) => named(deal) !== undefined),
    (deal) => deal,
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
) {
  const seen = signs.flatMap((sign) => {
    const answer = said.get(sign.fact);
    return answer !== undefined && answer.value === troubling.get(sign.fact) ? [{ ...sign, answer }] : [];
  });
  return {
    signs: seen.map(({ cause, fact, answer }): SameSign => ({ cause, fact, answer })),
    score: seen.reduce((sum, sign) => sum + sign.weight, 0),
  };
}

/** The larger amount first, then the nearer close, then by id. */
export function byStake(left: Deal, right: Deal): number {
  return (
    sizeOf(right.amount) - sizeOf(left.amount) ||
    inOrder(left.closeDate ?? '9999', right.closeDate ?? '9999') ||
    inOrder(left.id, right.id)
  );
}
