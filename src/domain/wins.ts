import { accountOf, sameDeal } from './deals.ts';
import type { DealRef } from './kept.ts';
import type { Ledger, Win } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';
import type { Cause, Fact } from './playbook.ts';
import type { Making } from './restate.ts';
import { restated } from './restate.ts';
import { answersAbout } from './similar.ts';
import { plainName } from './words.ts';

/**
 * Keeps the win, with the deal where it was new; told again it takes the place of what was told before. A loss of the same deal is won
 * back by it, and what was planned for that loss is let go.
 */
export function recordWin(ledger: Ledger, win: Win, making: Making, newDeal?: Deal): Ledger {
  const deals = newDeal === undefined ? ledger.deals : [...ledger.deals, newDeal];
  const before = ledger.wins.find((one) => sameDeal(one.deal, win.deal));
  const wins =
    before === undefined
      ? [...ledger.wins, win]
      : ledger.wins.map((one) => (one === before ? { ...win, id: one.id, rev: one.rev + 1 } : one));
  return ledger.losses
    .filter(({ deal, state }) => state !== 'won-back' && sameDeal(deal, win.deal))
    .reduce<Ledger>((kept, { id }) => restated(kept, id, { state: 'won-back' }, making), {
      ...ledger,
      deals,
      wins,
    });
}

/** The losses that may have helped to win the deal, the likeliest first: those for which it was called, then those of its account. */
export function helpersOf(
  deal: DealRef,
  { losses, followUps }: Pick<Ledger, 'losses' | 'followUps'>,
): readonly Loss[] {
  const calls = followUps.filter((one) => one.deal !== undefined && sameDeal(one.deal, deal));
  const named = new Set(calls.flatMap(({ loss }) => loss ?? []));
  const account = plainName(deal.account);
  const isHere = ({ deal: lost }: Loss) => plainName(lost.account) === account;
  return [
    ...losses.filter(({ id }) => named.has(id)),
    ...losses.filter((loss) => !named.has(loss.id) && isHere(loss)),
  ];
}

/** The worries the deal is likeliest to have had: the causes that it was called for, the latest first, then those that its facts show. */
export function worriesOf(
  deal: DealRef,
  { followUps, facts }: Pick<Ledger, 'followUps' | 'facts'>,
  book: { readonly causes: readonly Cause[]; readonly facts: readonly Fact[] },
): readonly string[] {
  const causes = followUps.flatMap((one) =>
    one.deal !== undefined && sameDeal(one.deal, deal) ? (one.sign?.cause ?? []) : [],
  );
  const answered = answersAbout(deal, facts);
  const shown = book.facts.filter(({ id, sign }) => answered.get(id) === sign).map(({ id }) => id);
  const shows = book.causes.filter((cause) => cause.facts.some((fact) => shown.includes(fact)));
  return [...new Set([...causes.toReversed(), ...shows.map(({ id }) => id)])];
}

const mostReferences = 3;

/**
 * The reference library (G92): other customers who had that worry and for whom it was settled, the latest won first, at most three. A
 * customer at whom anything was lost and not won back is not among them.
 */
export function referencesFor(worry: string | undefined, deal: Deal, ledger: Ledger): readonly Win[] {
  const own = plainName(accountOf(deal));
  return ledger.wins
    .filter((win) => win.worry !== undefined && win.worry === worry)
    .filter(({ deal: won }) => plainName(won.account) !== own && isHappy(won.account, ledger))
    .sort((left, right) => inOrder(right.on, left.on) || inOrder(left.id, right.id))
    .slice(0, mostReferences);
}

function isHappy(account: string, { losses }: Ledger): boolean {
  const name = plainName(account);
  return losses.every(({ deal, state }) => state === 'won-back' || plainName(deal.account) !== name);
}
