import type { Day } from './day.ts';
import { accountOf, sameDeal } from './deals.ts';
import type { FactAnswer, FollowUp, Ledger, Touch, Win } from './ledger.ts';
import { lossAt } from './loss-at.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Cause, Fact, Offer } from './playbook.ts';
import type { Sign } from './signs.ts';
import { signsOf } from './signs.ts';
import { answersAbout, newestAbout } from './similar.ts';
import { signsFirst, weighedSigns } from './weighed-signs.ts';
import { referencesFor } from './wins.ts';
import { plainName } from './words.ts';

/** A fact known of the deal; `troubles` where it is the sign of a loss. */
export interface KnownFact {
  readonly fact: Fact;
  readonly answer: FactAnswer;
  readonly troubles: boolean;
}

/** What the call is about; `known` false where it is to find out. */
export interface CallTopic {
  readonly fact: Fact;
  readonly known: boolean;
  readonly cause?: string;
  /** The loss that showed it. */
  readonly loss?: Loss;
}

/** What a call to an open deal can build on. */
export interface CallBasis {
  readonly deal: Deal;
  readonly call?: FollowUp;
  readonly topic?: CallTopic;
  /** What troubles first, then the newest. */
  readonly known: readonly KnownFact[];
  /** What losses point to first. */
  readonly notKnown: readonly Fact[];
  readonly offers: readonly Offer[];
  /** Customers for whom the same worry was settled. */
  readonly references: readonly Win[];
  /** The latest first. */
  readonly touches: readonly Touch[];
  /** Where a deal with the same account was lost. */
  readonly lostHere?: Loss;
}

/** The causes and facts of data/. */
export interface Book {
  readonly causes: readonly Cause[];
  readonly facts: readonly Fact[];
}

/** Gathers what there is to a call on that open deal, by the rep's own words (G83–92). */
export function callBasis(deal: Deal, ledger: Ledger, book: Book, today: Day): CallBasis {
  const call = ledger.followUps.find(
    (one) => one.status === 'open' && one.deal !== undefined && sameDeal(one.deal, deal),
  );
  const said = newestAbout({ ...deal, account: accountOf(deal) }, ledger.facts);
  const known = book.facts.flatMap((fact) => knownFact(fact, said.get(fact.id))).sort(troublesFirst);
  const notKnown = factsByLosses(ledger, book, today).filter(({ id }) => !said.has(id));
  const topic = topicOf(call, { known, notKnown }, ledger, book);
  const lostHere = lossAt(ledger, accountOf(deal));
  return {
    deal,
    known,
    notKnown,
    offers: book.causes.find(({ id }) => id === topic?.cause)?.offers ?? [],
    references: referencesFor(topic?.cause, deal, ledger),
    touches: latestTouches(ledger, accountOf(deal)),
    ...(call === undefined ? {} : { call }),
    ...(topic === undefined ? {} : { topic }),
    ...(lostHere === undefined ? {} : { lostHere }),
  };
}

/** The contacts with that account, the latest first. */
export function latestTouches({ touches }: Ledger, account: string): readonly Touch[] {
  const wanted = plainName(account);
  return touches
    .filter((touch) => plainName(touch.account) === wanted)
    .reverse()
    .sort((left, right) => inOrder(right.on, left.on));
}

function knownFact(fact: Fact, answer: FactAnswer | undefined): readonly KnownFact[] {
  return answer === undefined ? [] : [{ fact, answer, troubles: answer.value === fact.sign }];
}

interface Weighed {
  readonly answer: Pick<FactAnswer, 'on'>;
  readonly troubles: boolean;
}

/** What troubles first, then the newest. */
export function troublesFirst(left: Weighed, right: Weighed): number {
  return Number(right.troubles) - Number(left.troubles) || inOrder(right.answer.on, left.answer.on);
}

/** Every fact, those first that the rep's own losses hang on. */
export function factsByLosses(ledger: Ledger, { causes, facts }: Book, today: Day): readonly Fact[] {
  const debriefed = ledger.losses.filter(({ debrief }) => debrief !== undefined);
  const signs = weighedSigns(debriefed, ledger, causes, facts, today).map(({ fact }) => fact);
  return signsFirst(facts, signs);
}

/** The sign for which the call was named, else the first that is known, else what is not known yet. */
function topicOf(
  call: FollowUp | undefined,
  { known, notKnown }: Pick<CallBasis, 'known' | 'notKnown'>,
  ledger: Ledger,
  book: Book,
): CallTopic | undefined {
  const named = book.facts.find(({ id }) => id === call?.sign?.fact);
  const seen = named ?? known.find(({ troubles }) => troubles)?.fact;
  const fact = seen ?? notKnown[0];
  if (fact === undefined) return undefined;
  const { cause, loss } = behind(fact, ledger, book);
  const of = call?.sign?.cause ?? cause;
  return {
    fact,
    known: seen !== undefined,
    ...(of === undefined ? {} : { cause: of }),
    ...(loss === undefined ? {} : { loss }),
  };
}

/** The latest debriefed loss with that sign and its cause there; without one, the first cause of the book that hangs on it. */
function behind(fact: Fact, ledger: Ledger, book: Book): { readonly cause?: string; readonly loss?: Loss } {
  for (const loss of ledger.losses.toReversed()) {
    const sign = signsIn(loss, ledger, book).find((one) => one.fact === fact.id);
    if (sign !== undefined) return { cause: sign.cause, loss };
  }
  const cause = book.causes.find(({ facts }) => facts.includes(fact.id))?.id;
  return cause === undefined ? {} : { cause };
}

function signsIn({ debrief, deal }: Loss, { facts }: Ledger, book: Book): readonly Sign[] {
  const causes = debrief?.causes.map(({ cause }) => cause) ?? [];
  return signsOf(causes, answersAbout(deal, facts), book.causes, book.facts);
}
