import type { Day } from './day.ts';
import { dayOf, daysBetween } from './day.ts';
import { sameDeal } from './deals.ts';
import type { DealRef } from './kept.ts';
import type { FactAnswer, Ledger } from './ledger.ts';
import type { CauseSource, Loss } from './loss-record.ts';
import type { Cause, Fact } from './playbook.ts';
import type { Sign } from './signs.ts';
import { signsOf } from './signs.ts';
import { answersAbout } from './similar.ts';
import { plainName } from './words.ts';

/** A sign to look for, with its weight: 1 for a cause known for sure in a loss of today, less for a guess or an old loss. */
export interface WeighedSign extends Sign {
  readonly weight: number;
  readonly fact: string;
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
  const answersFor = answersByDeal(ledger.facts);
  for (const loss of losses) {
    const named = loss.debrief?.causes ?? [];
    const signs = signsOf(
      named.map((one) => one.cause),
      answersAbout(loss.deal, answersFor(loss.deal)),
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

/** Finds the answers about a deal in their order; those that name it in the same words are looked at together, for there are many. */
function answersByDeal(answers: readonly FactAnswer[]): (deal: DealRef) => readonly FactAnswer[] {
  const wordings = new Map<string, { readonly ref: DealRef; readonly account: string }>();
  const named = answers.map(({ deal }) => {
    const wording = JSON.stringify([deal.id, deal.crmId, deal.account, deal.name]);
    if (!wordings.has(wording)) wordings.set(wording, { ref: deal, account: plainName(deal.account) });
    return wording;
  });
  return (deal) => {
    const account = plainName(deal.account);
    const meant = new Set<string>();
    for (const [wording, one] of wordings) {
      const hasName = one.account === account || one.ref.crmId !== undefined;
      if ((hasName || one.ref.id === deal.id) && sameDeal(deal, one.ref)) meant.add(wording);
    }
    return answers.filter((_, at) => meant.has(named[at] ?? ''));
  };
}
