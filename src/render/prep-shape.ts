import type { DealFact } from '../domain/deal-facts.ts';
import { accountOf } from '../domain/deals.ts';
import type { Touch } from '../domain/ledger.ts';
import type { CallScreen } from './call-sheet.ts';
import { offersOf } from './call-sheet.ts';
import type { LossSheetScreen } from './loss-sheet.ts';
import { wonShape } from './won.ts';

/** The stable shape of `prep --json` for an open deal. */
export function callShape(screen: CallScreen) {
  const { deal, call, topic, opener, known, notKnown, touches } = screen;
  return {
    account: accountOf(deal),
    deal: deal.id,
    call: call?.id,
    amount: deal.amount,
    closeDate: deal.closeDate,
    contact: deal.contact,
    about: topic && { fact: topic.fact.id, known: topic.known, question: topic.fact.question },
    words: opener?.body,
    known: known.map(knownShape),
    notKnown: notKnown.map(({ id, sweep }) => ({ fact: id, asked: sweep })),
    thirdVoice: call?.thirdVoice,
    offer: call?.offer,
    offers: offersOf(screen),
    references: screen.references.map(wonShape),
    touches: touches.map(touchShape),
  };
}

/** A fact that is known, with where it is from. */
export function knownShape({ fact, answer, troubles }: DealFact) {
  const { value, from, on, quote } = answer;
  return { fact: fact.id, value, sameSign: troubles, from, on, quote };
}

/** The same for a lost account. */
export function lossSheetShape({ loss, ahead, touches, lesson, draft }: LossSheetScreen) {
  const [next] = ahead;
  return {
    account: loss.deal.account,
    loss: loss.id,
    state: loss.state,
    amount: loss.amount,
    contact: loss.contact,
    stated: loss.stated,
    winner: loss.winner,
    lesson,
    next: next && { id: next.id, play: next.play, due: next.due, why: next.why, words: next.words, draft },
    touches: touches.map(touchShape),
  };
}

function touchShape({ on, what, channel, who, note, from, unanswered }: Touch) {
  return { on, what, channel, who, note, from, unanswered };
}
