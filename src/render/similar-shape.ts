import { accountOf } from '../domain/deals.ts';
import { countsFor } from '../domain/history.ts';
import type { Ranked } from '../domain/ranking.ts';
import { record } from './layout.ts';
import { questionFor } from './questions.ts';
import { money } from './saying.ts';
import type { SimilarScreen } from './similar.ts';
import { sameSignOf } from './similar.ts';

/** One record a line, tab-separated: rank, account, amount, close date, fact, question. */
export function similarPlain(screen: SimilarScreen, listed: readonly Ranked[]): string {
  return listed
    .map((one, at) =>
      record([
        String(at + 1),
        accountOf(one.deal),
        money(one.deal.amount),
        one.deal.closeDate ?? '',
        one.signs[0]?.fact ?? '',
        questionFor(one.deal, one.signs[0]?.fact, screen.facts) ?? '',
      ]),
    )
    .join('');
}

/** The deals that stand out, in the order of the list. */
export function standingOut(screen: SimilarScreen): readonly Ranked[] {
  return [...sameSignOf(screen), ...screen.likeTheLost];
}

/** The stable shape of `similar --json`, with these deals in `accounts`. */
export function similarShape(screen: SimilarScreen, listed: readonly Ranked[]) {
  const { closed, lost, won, gate, z } = screen.history;
  return {
    loss: screen.about?.id,
    history: { closed, lost, won, gate, z },
    record: screen.record,
    accounts: listed.map((one, at) => accountShape(one, at + 1, screen)),
    notKnown: screen.found.notKnown.map(({ deal, fact }) => ({
      deal: deal.id,
      account: accountOf(deal),
      amount: deal.amount,
      fact,
      question: questionFor(deal, fact, screen.facts),
    })),
  };
}

function accountShape({ deal, signs, scores, quote }: Ranked, rank: number, screen: SimilarScreen) {
  return {
    rank,
    deal: deal.id,
    account: accountOf(deal),
    amount: deal.amount,
    closeDate: deal.closeDate,
    scores,
    causes: signs.map((sign) => ({
      cause: sign.cause,
      fact: sign.fact,
      source: sign.answer.from === 'crm' ? 'crm' : 'you',
      column: sign.answer.from === 'crm' ? sign.answer.column : undefined,
      on: sign.answer.on,
      quote: sign.answer.quote,
      question: questionFor(deal, sign.fact, screen.facts),
    })),
    history: countsFor(deal, screen.history).map(({ field, value, lost, closed, pattern }) => ({
      field,
      value,
      lost,
      closed,
      pattern,
    })),
    words: quote === undefined ? undefined : { quote: quote.text },
  };
}
