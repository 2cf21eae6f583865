import type { RowDeal } from './intake.ts';
import type { Deal } from './pipeline.ts';

type KeyOf = (deal: RowDeal) => string | undefined;

/**
 * For each row the place of the known deal that it is, none where it is new; every deal at most once: by CRM id, else by our own, else
 * by account and name, the likest of several first.
 */
export function matchedRows(
  rows: readonly RowDeal[],
  deals: readonly Deal[],
): readonly (number | undefined)[] {
  const matches = new Array<number | undefined>(rows.length).fill(undefined);
  const taken = new Set<number>();
  let [rowsLeft, dealsLeft] = [[...rows.entries()], [...deals.entries()]];
  for (const keyOf of [idKey, ownKey, likeKey, nameKey]) {
    if (rowsLeft.length === 0 || dealsLeft.length === 0) break;
    const waiting = queues(dealsLeft, keyOf);
    for (const [at, row] of rowsLeft) {
      const place = nextFor(row, waiting.get(keyOf(row) ?? ''), keyOf);
      if (place === undefined) continue;
      matches[at] = place;
      taken.add(place);
    }
    rowsLeft = rowsLeft.filter(([at]) => matches[at] === undefined);
    dealsLeft = dealsLeft.filter(([place]) => !taken.has(place));
  }
  return matches;
}

/** A known deal and its place. */
type Placed = readonly [place: number, deal: Deal];

/** Takes the first waiting deal that may be the row's: two different ids are two deals, whatever their names. */
function nextFor(row: RowDeal, queue: Placed[] | undefined, keyOf: KeyOf): number | undefined {
  if (!queue) return undefined;
  for (const [at, [place, deal]] of queue.entries()) {
    if (keyOf !== idKey && deal.crmId !== undefined && row.crmId !== undefined) continue;
    queue.splice(at, 1);
    return place;
  }
  return undefined;
}

function queues(deals: readonly Placed[], keyOf: KeyOf): ReadonlyMap<string, Placed[]> {
  const waiting = new Map<string, Placed[]>();
  for (const placed of deals) {
    const key = keyOf(placed[1]);
    if (key === undefined) continue;
    const queue = waiting.get(key);
    if (queue) queue.push(placed);
    else waiting.set(key, [placed]);
  }
  return waiting;
}

function idKey(deal: RowDeal): string | undefined {
  return deal.crmId;
}

function ownKey(deal: RowDeal): string | undefined {
  return deal.id;
}

function nameKey(deal: RowDeal): string | undefined {
  if (deal.account === undefined && deal.name === undefined) return undefined;
  return `${plain(deal.account)}\n${plain(deal.name)}`;
}

/** Tells apart deals of one account and name by what seldom changes. */
function likeKey(deal: RowDeal): string | undefined {
  const name = nameKey(deal);
  return name && [name, deal.createdOn, deal.product, deal.amount?.amount, deal.closeDate].join('\n');
}

function plain(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
