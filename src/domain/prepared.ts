import type { CallTopic } from './call-sheet.ts';
import type { Day, Instant } from './day.ts';
import { refTo, sameDeal } from './deals.ts';
import { factAnswers, saidOf } from './debrief.ts';
import { followUpsForCalls } from './follow-ups.ts';
import type { Id } from './ids.ts';
import { textOf } from './interview.ts';
import type { FactAnswer, FollowUp, Ledger } from './ledger.ts';
import { nameIn, withoutGaps } from './loss.ts';
import type { Deal } from './pipeline.ts';
import type { Answers } from './question.ts';

/** What the rep said before a call. */
export interface Prepared {
  readonly facts: readonly FactAnswer[];
  /** For the call itself: who could raise it there, and what to bring (G85, G91). */
  readonly along: Pick<FollowUp, 'thirdVoice' | 'offer'>;
}

/** The answers of `prep` as they are to be kept. */
export function preparedBy(answers: Answers, deal: Deal, today: Day, newId: () => Id): Prepared {
  const said = [...saidOf(answers, 'fact')].map(([fact, value]) => ({ deal, fact, value }));
  return {
    facts: factAnswers(said, 'prep', today, newId),
    along: withoutGaps({ thirdVoice: nameIn(answers, 'thirdVoice'), offer: textOf(answers, 'offer') }),
  };
}

/** True where nothing at all was said. */
export function isNothing({ facts, along }: Prepared): boolean {
  return facts.length === 0 && Object.keys(along).length === 0;
}

/** The ledger with these facts known as well. */
export function withFacts(ledger: Ledger, facts: readonly FactAnswer[]): Ledger {
  return facts.length === 0 ? ledger : { ...ledger, facts: [...ledger.facts, ...facts] };
}

/** A call that may have to be made. */
export interface CallMaking {
  readonly deal: Deal;
  readonly topic: CallTopic | undefined;
  readonly due: Day;
  readonly at: Instant;
  readonly newId: () => Id;
}

/** Keeps what was said: the facts with the deal, the rest with the call on it; where none is planned, one is made for its sign. */
export function keepPrepared(ledger: Ledger, { facts, along }: Prepared, making: CallMaking): Ledger {
  const known = withFacts(ledger, facts);
  if (Object.keys(along).length === 0) return known;
  const isCall = (one: FollowUp) =>
    one.status === 'open' && one.deal !== undefined && sameDeal(one.deal, making.deal);
  const call = known.followUps.find(isCall);
  const followUps =
    call === undefined
      ? [...known.followUps, ...callMade(known, along, making)]
      : known.followUps.map((one) => (one === call ? { ...one, ...along, rev: one.rev + 1 } : one));
  return { ...known, followUps };
}

function callMade(
  ledger: Ledger,
  along: Prepared['along'],
  { deal, topic, due, at, newId }: CallMaking,
): readonly FollowUp[] {
  if (topic?.cause === undefined || !topic.known) return [];
  const call = { deal: refTo(deal), cause: topic.cause, fact: topic.fact.id, ...along };
  return followUpsForCalls(
    [{ ...call, ...(topic.loss === undefined ? {} : { loss: topic.loss.id }) }],
    ledger,
    due,
    at,
    newId,
  );
}
