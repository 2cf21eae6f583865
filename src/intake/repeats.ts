import type { RowDeal } from '../domain/intake.ts';

/** Deals in the order of their first line, and how many lines told of a deal already seen. */
export interface Collapsed {
  readonly deals: readonly RowDeal[];
  readonly repeated: number;
}

/**
 * One deal for every id: an export with a line for each product repeats its deals. What a later line fills in wins,
 * and the products are listed together. Deals without an id are left as they are.
 */
export function collapsed(deals: readonly RowDeal[]): Collapsed {
  const byId = new Map<string, RowDeal>();
  let nameless = 0;
  for (const deal of deals) {
    const key = keyOf(deal) ?? `\n${nameless++}`;
    const before = byId.get(key);
    byId.set(key, before ? together(before, deal) : deal);
  }
  return { deals: [...byId.values()], repeated: deals.length - byId.size };
}

/** Its id in the CRM, else ours; undefined where it has neither. */
function keyOf({ crmId, id }: RowDeal): string | undefined {
  if (crmId !== undefined) return `crm ${crmId}`;
  return id === undefined ? undefined : `own ${id}`;
}

function together(before: RowDeal, later: RowDeal): RowDeal {
  const attributes = { ...before.attributes, ...later.attributes };
  const products = new Set([...(before.product?.split(', ') ?? []), ...(later.product?.split(', ') ?? [])]);
  const both = { ...before, ...later, attributes };
  return products.size === 0 ? both : { ...both, product: [...products].join(', ') };
}
