import type { RowDeal } from '../domain/intake.ts';

/** Rows of one deal by the place of its first row, for deals that have several; every row stands in one group or alone. */
export interface Groups {
  readonly repeated: ReadonlyMap<number, readonly RowDeal[]>;
  /** Places of the further rows of those deals. */
  readonly further: ReadonlySet<number>;
}

/** Groups the rows by their id in the CRM, else by ours, else, where rows may be lines of a deal, by all that lines of one deal share. */
export function groupsOf(deals: readonly RowDeal[], mayBeLines: boolean): Groups {
  const places = new Map<string, number>();
  const repeated = new Map<number, RowDeal[]>();
  const further = new Set<number>();
  for (const [at, deal] of deals.entries()) {
    const key = keyOf(deal, mayBeLines);
    const first = key === undefined ? at : (places.get(key) ?? at);
    if (first === at) {
      if (key !== undefined) places.set(key, at);
      continue;
    }
    further.add(at);
    const group = repeated.get(first) ?? deals.slice(first, first + 1);
    repeated.set(first, group);
    group.push(deal);
  }
  return { repeated, further };
}

function keyOf(deal: RowDeal, mayBeLines: boolean): string | undefined {
  const { crmId, id, account, name, status, stage, closeDate, createdOn, owner } = deal;
  if (crmId !== undefined) return `crm ${crmId}`;
  if (id !== undefined) return `own ${id}`;
  if (!mayBeLines || name === undefined) return undefined;
  return ['like', account, name, status, stage, closeDate, createdOn, owner].join('\n');
}
