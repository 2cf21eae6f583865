import type { Book } from './call-sheet.ts';
import { factsByLosses, troublesFirst } from './call-sheet.ts';
import type { CrmAnswer } from './crm-facts.ts';
import { crmFactsOf, crmFileOf } from './crm-facts.ts';
import type { Day } from './day.ts';
import { refTo, sameDeal } from './deals.ts';
import { factAnswers } from './debrief.ts';
import type { Id } from './ids.ts';
import type { FactAnswer, FactValue, Ledger } from './ledger.ts';
import type { Deal, Pipeline } from './pipeline.ts';
import type { Fact } from './playbook.ts';
import { newestAbout } from './similar.ts';
import { plainName } from './words.ts';

/** A fact known of an open deal, from the rep or else from the CRM file; `troubles` where it is the sign of a loss. */
export interface DealFact {
  readonly fact: Fact;
  readonly answer: FactAnswer | CrmAnswer;
  readonly troubles: boolean;
}

/** All facts of one open deal. */
export interface DealFacts {
  readonly deal: Deal;
  /** What troubles first, then the newest. */
  readonly known: readonly DealFact[];
  /** Those first that the rep's losses hang on. */
  readonly notKnown: readonly Fact[];
}

/** What is known of an open deal and what is not; the rep's own word stands before the CRM's (G83). */
export function factsOfDeal(
  deal: Deal,
  { ledger, pipeline }: { readonly ledger: Ledger; readonly pipeline: Pipeline },
  book: Book,
  today: Day,
): DealFacts {
  const file = crmFileOf(pipeline, ledger.losses);
  const derived = file === undefined ? [] : crmFactsOf(deal, file, book.facts);
  const answers = new Map<string, FactAnswer | CrmAnswer>(derived.map((one) => [one.fact, one]));
  for (const [fact, answer] of newestAbout(refTo(deal), ledger.facts)) answers.set(fact, answer);
  const known = book.facts.flatMap((fact) => {
    const answer = answers.get(fact.id);
    return answer === undefined ? [] : [{ fact, answer, troubles: answer.value === fact.sign }];
  });
  return {
    deal,
    known: known.sort(troublesFirst),
    notKnown: factsByLosses(ledger, book, today).filter(({ id }) => !answers.has(id)),
  };
}

/** What the rep tells of a fact; `unknown` takes back what they told before. */
export interface ToldFact {
  readonly fact: string;
  readonly value: FactValue | 'unknown';
}

/** The ledger with this told of the deal, with the words it was said in, where there are any. */
export function withTold(
  ledger: Ledger,
  deal: Deal,
  told: readonly ToldFact[],
  { today, newId, quote }: { readonly today: Day; readonly newId: () => Id; readonly quote?: string },
): Ledger {
  const back = new Set(told.flatMap(({ fact, value }) => (value === 'unknown' ? [fact] : [])));
  const ref = refTo(deal);
  const stay =
    back.size === 0
      ? ledger.facts
      : ledger.facts.filter((one) => !(back.has(one.fact) && sameDeal(one.deal, ref)));
  const asked = told.flatMap(({ fact, value }) => (value === 'unknown' ? [] : [{ deal, fact, value }]));
  const made = factAnswers(asked, 'facts', today, newId);
  const words = quote === undefined ? {} : { quote };
  return { ...ledger, facts: [...stay, ...made.map((one) => ({ ...one, ...words }))] };
}

/** The facts that go by what was typed: its name as a whole, else the beginning of a name or of its few words. */
export function factsMeant(typed: string, facts: readonly Fact[]): readonly Fact[] {
  const wanted = spaced(typed);
  const whole = facts.filter(({ id, short }) => spaced(id) === wanted || spaced(short) === wanted);
  if (whole.length > 0 || wanted === '') return whole;
  return facts.filter(({ id, short }) => spaced(id).startsWith(wanted) || spaced(short).startsWith(wanted));
}

function spaced(name: string): string {
  return plainName(name.replaceAll('-', ' '));
}
