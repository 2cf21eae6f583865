import { accountOf } from '../domain/deals.ts';
import type { Count } from '../domain/history.ts';
import { countsFor } from '../domain/history.ts';
import type { Lookalike } from '../domain/similar.ts';
import { record } from './layout.ts';
import { questionFor } from './questions.ts';
import { money } from './saying.ts';
import type { SimilarScreen } from './similar.ts';

/** One record a line, tab-separated: rank, account, amount, close date, fact, question. */
export function similarPlain(screen: SimilarScreen): string {
  return screen.found.sameSign
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

/** The stable shape of `similar --json`; with `every` all open deals stand in `accounts`, scored. */
export function similarShape(screen: SimilarScreen, every: boolean) {
  const others = every ? [...screen.found.notKnown.map((one) => one.deal), ...screen.found.cleared] : [];
  const listed: readonly Lookalike[] = [
    ...screen.found.sameSign,
    ...others.map((deal) => ({ deal, signs: [], score: 0 })),
  ];
  const { closed, lost, won, gate } = screen.history;
  return {
    loss: screen.about?.id,
    history: { closed, lost, won, gate },
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

function accountShape(one: Lookalike, rank: number, screen: SimilarScreen) {
  const counts: readonly Count[] = countsFor(one.deal, screen.history);
  return {
    rank,
    deal: one.deal.id,
    account: accountOf(one.deal),
    amount: one.deal.amount,
    closeDate: one.deal.closeDate,
    scores: { causes: one.score, words: 0, total: one.score },
    causes: one.signs.map((sign) => ({
      cause: sign.cause,
      fact: sign.fact,
      source: 'you',
      on: sign.answer.on,
      quote: sign.answer.quote,
      question: questionFor(one.deal, sign.fact, screen.facts),
    })),
    history: counts,
  };
}
