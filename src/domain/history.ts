import type { Deal } from './pipeline.ts';

/** How the rep's closed deals ended that share one value with an open deal. A bare count: nothing is concluded from it. */
export interface Count {
  readonly field: string;
  readonly value: string;
  readonly lost: number;
  readonly closed: number;
  readonly pattern: false;
}

/** The rep's own closed deals. `gate` says whether they may count in a ranking: below 10 losses, or without a win, they tell too little. */
export interface History {
  readonly closed: number;
  readonly lost: number;
  readonly won: number;
  readonly gate: 'closed' | 'too-little';
  /** Closed deals and lost ones by `field` and value. */
  readonly counts: ReadonlyMap<string, { readonly closed: number; readonly lost: number }>;
}

const fields = ['product', 'source', 'competitor'] as const;
const fewLosses = 10;
const fewDeals = 3;

/**
 * Counts the closed deals, whole and by product, source and competitor; but for those of the three that are known only
 * `afterClosing`: whoever is named as the winner of a deal tells nothing about an open one.
 */
export function historyOf(deals: readonly Deal[], afterClosing: readonly string[] = []): History {
  const known = fields.filter((field) => !afterClosing.includes(field));
  const counts = new Map<string, { closed: number; lost: number }>();
  let lost = 0;
  let won = 0;
  for (const deal of deals) {
    if (deal.status === 'open') continue;
    if (deal.status === 'lost') lost += 1;
    else won += 1;
    for (const key of keysOf(deal, known)) {
      const count = counts.get(key) ?? { closed: 0, lost: 0 };
      counts.set(key, { closed: count.closed + 1, lost: count.lost + (deal.status === 'lost' ? 1 : 0) });
    }
  }
  const gate = lost < fewLosses || won === 0 ? 'too-little' : 'closed';
  return { closed: lost + won, lost, won, gate, counts };
}

/** What became of closed deals with the same product, source or competitor; only where there are at least three. */
export function countsFor(deal: Deal, history: History): readonly Count[] {
  return fields.flatMap((field) => {
    const value = deal[field];
    const count = value === undefined ? undefined : history.counts.get(`${field} ${value}`);
    if (value === undefined || count === undefined || count.closed < fewDeals) return [];
    return [{ field, value, ...count, pattern: false as const }];
  });
}

function keysOf(deal: Deal, known: readonly (typeof fields)[number][]): readonly string[] {
  return known.flatMap((field) => (deal[field] === undefined ? [] : [`${field} ${deal[field]}`]));
}
