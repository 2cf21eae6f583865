import type { Money } from './money.ts';
import { addAmounts, sizeOf } from './money.ts';
import type { Deal } from './pipeline.ts';

/** How the rep's closed deals ended. */
export interface Closed {
  readonly won: number;
  readonly lost: number;
}

/** The rep's own closed deals, counted. */
export function closedIn(deals: readonly Deal[]): Closed {
  return {
    won: deals.filter((deal) => deal.status === 'won').length,
    lost: deals.filter((deal) => deal.status === 'lost').length,
  };
}

/** Below this many closed deals a rate says nothing. */
const fewest = 5;
const nearEnough = 0.05;
const plainParts: readonly number[] = [2, 3, 4, 5, 10];

/** The share of wins as a plain "2 in 5", the smallest numbers that come near it; undefined below five closed deals, and where all or none were won (G62). */
export function oddsOf({ won, lost }: Closed): { readonly of: number; readonly in: number } | undefined {
  const all = won + lost;
  if (all < fewest || won === 0 || lost === 0) return undefined;
  for (const parts of plainParts) {
    const share = Math.round((won / all) * parts);
    if (share > 0 && share < parts && Math.abs(share / parts - won / all) <= nearEnough)
      return { of: share, in: parts };
  }
  return undefined;
}

/** The largest open deal beside all that is open in its currency (G70). */
export interface Share {
  readonly deal: Deal;
  readonly largest: Money;
  readonly all: Money;
  readonly deals: number;
  /** From 0 to 1. */
  readonly part: number;
}

/** How much hangs on the largest open deal, among those in the same currency; undefined where there are no three with an amount. */
export function largestShare(open: readonly Deal[]): Share | undefined {
  const [deal] = [...open].sort((left, right) => sizeOf(right.amount) - sizeOf(left.amount));
  const largest = deal?.amount;
  const beside = open.flatMap(({ amount }) =>
    amount !== undefined && amount.currency === largest?.currency ? [amount] : [],
  );
  if (deal === undefined || largest === undefined || beside.length < 3) return undefined;
  const all = { ...largest, amount: beside.map((one) => one.amount).reduce(addAmounts) };
  return { deal, largest, all, deals: beside.length, part: sizeOf(largest) / sizeOf(all) };
}
