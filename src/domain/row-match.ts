import type { RowDeal } from './intake.ts';
import type { Deal } from './pipeline.ts';

type KeyOf = (deal: RowDeal) => string | undefined;

/** Row → known deal, every deal at most once: by CRM id, else by our own, else by account and name, the likest of several first. */
export function matchedRows(rows: readonly RowDeal[], deals: readonly Deal[]): ReadonlyMap<RowDeal, Deal> {
  const matches = new Map<RowDeal, Deal>();
  const taken = new Set<Deal>();
  let [rowsLeft, dealsLeft] = [rows, deals];
  for (const keyOf of [idKey, ownKey, likeKey, nameKey]) {
    if (rowsLeft.length === 0 || dealsLeft.length === 0) break;
    const waiting = queues(dealsLeft, keyOf);
    for (const row of rowsLeft) {
      const deal = nextFor(row, waiting.get(keyOf(row) ?? ''), keyOf);
      if (!deal) continue;
      matches.set(row, deal);
      taken.add(deal);
    }
    rowsLeft = rowsLeft.filter((row) => !matches.has(row));
    dealsLeft = dealsLeft.filter((deal) => !taken.has(deal));
  }
  return matches;
}

/** Takes the first waiting deal that may be the row's: two different ids are two deals, whatever their names. */
function nextFor(row: RowDeal, queue: Deal[] | undefined, keyOf: KeyOf): Deal | undefined {
  if (!queue) return undefined;
  const fits = (deal: Deal): boolean =>
    keyOf === idKey || deal.crmId === undefined || row.crmId === undefined;
  const at = queue.findIndex(fits);
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}

function queues(deals: readonly Deal[], keyOf: KeyOf): ReadonlyMap<string, Deal[]> {
  const waiting = new Map<string, Deal[]>();
  for (const deal of deals) {
    const key = keyOf(deal);
    if (key === undefined) continue;
    const queue = waiting.get(key);
    if (queue) queue.push(deal);
    else waiting.set(key, [deal]);
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
