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
  const taken = new Uint8Array(deals.length);
  for (const keyOf of [idKey, ownKey, likeKey, nameKey]) {
    if (!matches.includes(undefined) || !taken.includes(0)) break;
    const next = waiting(deals, taken, keyOf);
    for (const [at, row] of rows.entries()) matches[at] ??= next(row);
  }
  return matches;
}

/** Takes for a row the first waiting deal of its key that may be it: two different ids are two deals, whatever their names. */
function waiting(
  deals: readonly Deal[],
  taken: Uint8Array,
  keyOf: KeyOf,
): (row: RowDeal) => number | undefined {
  const [all, withoutId] = [emptyQueues(deals.length), emptyQueues(deals.length)];
  for (let place = deals.length - 1; place >= 0; place -= 1) {
    const deal = deals[place];
    const key = deal === undefined || taken[place] === 1 ? undefined : keyOf(deal);
    if (key === undefined) continue;
    putFirst(all, key, place);
    if (deal?.crmId === undefined) putFirst(withoutId, key, place);
  }
  return (row) => {
    const key = keyOf(row);
    if (key === undefined) return undefined;
    return taking(keyOf === idKey || row.crmId === undefined ? all : withoutId, key, taken);
  };
}

/** Places of deals, one queue for each key: where it begins, and behind each place the next, `end` behind the last. */
interface Queues {
  readonly first: Map<string, number>;
  readonly next: Int32Array;
}

const end = -1;

function emptyQueues(length: number): Queues {
  return { first: new Map(), next: new Int32Array(length) };
}

function putFirst({ first, next }: Queues, key: string, place: number): void {
  next[place] = first.get(key) ?? end;
  first.set(key, place);
}

function taking({ first, next }: Queues, key: string, taken: Uint8Array): number | undefined {
  let place = first.get(key) ?? end;
  while (place !== end && taken[place] === 1) place = next[place] ?? end;
  if (place === end) return undefined;
  first.set(key, next[place] ?? end);
  taken[place] = 1;
  return place;
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
