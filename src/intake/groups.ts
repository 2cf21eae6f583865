import type { RowDeal } from '../domain/intake.ts';

/** Rows of one deal by the place of its first row, for deals that have several; every row stands in one group or alone. */
export interface Groups {
  readonly repeated: ReadonlyMap<number, readonly RowDeal[]>;
  /** Places of the further rows of those deals. */
  readonly further: ReadonlySet<number>;
}

/** Groups the rows by their id in the CRM, else by ours, else, where rows may be lines of a deal, by all that lines of one deal share. */
export function groupsOf(deals: readonly RowDeal[], mayBeLines: boolean): Groups {
  const firstOf = firsts(mayBeLines);
  const repeated = new Map<number, RowDeal[]>();
  const further = new Set<number>();
  for (const [at, deal] of deals.entries()) {
    const first = firstOf(deal, at);
    if (first === at) continue;
    further.add(at);
    const group = repeated.get(first) ?? deals.slice(first, first + 1);
    repeated.set(first, group);
    group.push(deal);
  }
  return { repeated, further };
}

/** The place of the first row of the same deal; asked row by row. */
function firsts(mayBeLines: boolean): (deal: RowDeal, at: number) => number {
  const [byCrmId, byId, byLikeness] = [placed(), placed(), placed()];
  return (deal, at) => {
    if (deal.crmId !== undefined) return byCrmId(deal.crmId, at);
    if (deal.id !== undefined) return byId(deal.id, at);
    return mayBeLines && deal.name !== undefined ? byLikeness(likenessOf(deal), at) : at;
  };
}

/** Where a key stood first. */
function placed(): (key: string, at: number) => number {
  const places = new Map<string, number>();
  return (key, at) => {
    const first = places.get(key);
    if (first === undefined) places.set(key, at);
    return first ?? at;
  };
}

function likenessOf({ account, name, status, stage, closeDate, createdOn, owner }: RowDeal): string {
  return [account, name, status, stage, closeDate, createdOn, owner].join('\n');
}
