import type { Day } from './day.ts';
import type { Id } from './ids.ts';
import type { Deal, DealStatus } from './pipeline.ts';

/** Which deals of the pipeline are asked for: those of that status, those with one of these ids, and those that close on one of these days. */
export interface WantedDeals {
  readonly status?: DealStatus;
  readonly ids?: ReadonlySet<Id>;
  readonly closesOn?: ReadonlySet<Day>;
}

/** The wanted deals in their order, and whether the pipeline has any at all. */
export interface SomeDeals {
  readonly deals: readonly Deal[];
  readonly any: boolean;
}

/** The wanted ones among these. */
export function wantedOf(deals: readonly Deal[], { status, ids, closesOn }: WantedDeals): readonly Deal[] {
  return deals.filter(
    (deal) =>
      deal.status === status ||
      ids?.has(deal.id) ||
      (deal.closeDate !== undefined && closesOn?.has(deal.closeDate)),
  );
}
