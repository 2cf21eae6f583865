import type { Day } from './day.ts';
import type { Id } from './ids.ts';
import { inOrder } from './order.ts';
import type { Deal, DealStatus } from './pipeline.ts';

/**
 * Which deals of the pipeline are asked for: those of that status, those with one of these ids, those that close on one of these days,
 * and so many lost ones that closed last, with all of the same last day.
 */
export interface WantedDeals {
  readonly status?: DealStatus;
  readonly ids?: ReadonlySet<Id>;
  readonly closesOn?: ReadonlySet<Day>;
  readonly latestLost?: number;
}

/** The wanted deals in their order, and whether the pipeline has any at all. */
export interface SomeDeals {
  readonly deals: readonly Deal[];
  readonly any: boolean;
}

/** The wanted ones among these. */
export function wantedOf(deals: readonly Deal[], wanted: WantedDeals): readonly Deal[] {
  const { status, ids, closesOn, latestLost = 0 } = wanted;
  const latest = latestLost === 0 ? undefined : latestOf(deals, latestLost);
  return deals.filter(
    (deal) =>
      deal.status === status ||
      ids?.has(deal.id) ||
      (deal.closeDate !== undefined && closesOn?.has(deal.closeDate)) ||
      latest?.has(deal),
  );
}

/** The lost ones that closed last: so many, and all of the day of the last one; where too few have a day, the first of those without. */
function latestOf(deals: readonly Deal[], most: number): ReadonlySet<Deal> {
  const lost = deals.filter(({ status }) => status === 'lost');
  const latestFirst = [...lost].sort((left, right) => inOrder(right.closeDate ?? '', left.closeDate ?? ''));
  const last = latestFirst[most - 1]?.closeDate;
  return new Set(
    latestFirst.filter(({ closeDate }, at) => at < most || (last !== undefined && closeDate === last)),
  );
}
