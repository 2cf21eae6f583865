import { laterFirst } from './day.ts';
import type { Id } from './ids.ts';
import { idsLike } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { Ledger, Win } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Deal, Pipeline } from './pipeline.ts';
import { plainName } from './words.ts';

/**
 * The only view of the pipeline: what the CRM said, with the deals added by hand, and with the rep's losses and wins deciding the status
 * (one that is still alive stays open; of a loss and a win, what was told later counts).
 * An imported row with the same CRM id, else the same account and deal name, takes the place of its hand-made twin.
 */
export function dealsNow(
  pipeline: Pick<Pipeline, 'deals'>,
  ledger: Pick<Ledger, 'deals' | 'losses' | 'wins'>,
): readonly Deal[] {
  const all = withHandMade(pipeline.deals, ledger.deals);
  if (all.length === 0) return all;
  const lost = ledger.losses.filter((loss) => loss.state !== 'won-back' && loss.state !== 'alive');
  if (lost.length + ledger.wins.length === 0) return all;
  const lossOf = finder(lost, (loss) => loss.deal);
  const winOf = finder(ledger.wins, (win) => win.deal);
  return all.map((deal) => {
    const win = winOf(deal);
    if (win === undefined && deal.status === 'lost') return deal;
    return closedBy(deal, lossOf(deal), win);
  });
}

function closedBy(deal: Deal, loss: Loss | undefined, win: Win | undefined): Deal {
  if (win !== undefined && (loss === undefined || laterFirst(win.toldAt, loss.recordedAt) <= 0)) {
    const amount = win.amount ?? deal.amount;
    return { ...deal, status: 'won', closeDate: win.on, ...(amount === undefined ? {} : { amount }) };
  }
  return loss === undefined ? deal : { ...deal, status: 'lost' };
}

function withHandMade(imported: readonly Deal[], handMade: readonly Deal[]): readonly Deal[] {
  if (handMade.length === 0) return imported;
  const twinOf = finder(imported, (deal) => deal);
  return [...imported, ...handMade.filter((deal) => twinOf(deal) === undefined)];
}

type Named = Pick<Deal, 'id' | 'crmId' | 'account' | 'name'>;

/** True when both mean one deal: our id, the CRM's id, or – where one of them has no CRM id – account and deal name. */
export function sameDeal(left: Named, right: Named): boolean {
  if (left.id === right.id) return true;
  if (left.crmId !== undefined && right.crmId !== undefined) return left.crmId === right.crmId;
  if (left.account === undefined || right.account === undefined) return false;
  return nameKey(plainName(left.account), left) === nameKey(plainName(right.account), right);
}

/** Finds, for a deal or what a record keeps of one, the first item that is about the same deal. Each item is looked at once. */
export function finder<T>(items: readonly T[], dealOf: (item: T) => Named): (deal: Named) => T | undefined {
  const byId = new Map<string, T>();
  const byCrmId = new Map<string, T>();
  const byName = new Map<string, T>();
  const byNameAlone = new Map<string, T>();
  const accounts = new Set<string>();
  for (const item of items) {
    const deal = dealOf(item);
    const account = deal.account === undefined ? undefined : plainName(deal.account);
    const name = account === undefined ? undefined : nameKey(account, deal);
    if (account !== undefined) accounts.add(account);
    keepFirst(byId, deal.id, item);
    keepFirst(byCrmId, deal.crmId, item);
    keepFirst(byName, name, item);
    if (deal.crmId === undefined) keepFirst(byNameAlone, name, item);
  }
  return (deal) =>
    byId.get(deal.id) ??
    (deal.crmId === undefined ? undefined : byCrmId.get(deal.crmId)) ??
    named(deal, deal.crmId === undefined ? byName : byNameAlone);

  /** To make names plain takes long, and of most deals not even the account is among these. */
  function named(deal: Named, names: ReadonlyMap<string, T>): T | undefined {
    if (names.size === 0 || deal.account === undefined) return undefined;
    const account = plainName(deal.account);
    return accounts.has(account) ? names.get(nameKey(account, deal)) : undefined;
  }
}

/** Finds the few of many deals that these name; the others are not noted. */
export function finderOf(named: readonly Named[], deals: readonly Deal[]): (deal: Named) => Deal | undefined {
  if (named.length === 0) return () => undefined;
  const isNamed = finder(named, (one) => one);
  return finder(
    deals.filter((deal) => isNamed(deal) !== undefined),
    (deal) => deal,
  );
}

/**
 * Tells which references mean one deal: those with the same answer. That is the id the deal has now where it is among `deals`, else the
 * id of the first of `named` that means it.
 */
export function identityOf(named: readonly Named[], deals: readonly Deal[]): (deal: Named) => Id {
  const dealOf = finderOf(named, deals);
  const firstOf = finder(named, (one) => one);
  return (deal) => {
    const now = dealOf(deal);
    if (now !== undefined) return now.id;
    const first = firstOf(deal) ?? deal;
    return (firstOf({ ...first, id: noId }) ?? first).id;
  };
}

/** Of a deal that is to be found by what else is known of it. */
const noId = '' as Id;

function keepFirst<T>(items: Map<string, T>, key: string | undefined, item: T): void {
  if (key !== undefined && !items.has(key)) items.set(key, item);
}

/** The plain account and the deal's name, parted by what neither can hold. */
function nameKey(account: string, { name = '' }: Pick<Deal, 'name'>): string {
  return `${account}\n${plainName(name)}`;
}

/** What a record keeps of a deal, so as to find it again. */
export function refTo(deal: Deal): DealRef {
  return {
    id: deal.id,
    ...(deal.crmId === undefined ? {} : { crmId: deal.crmId }),
    account: accountOf(deal),
    ...(deal.name === undefined ? {} : { name: deal.name }),
  };
}

/** The name to call a deal by: its account, else its own name, else its CRM id. */
export function accountOf(deal: Deal): string {
  return deal.account ?? deal.name ?? deal.crmId ?? deal.id;
}

/**
 * The deals meant by what was typed: a whole id, ours or the CRM's, else an account as a whole, else a deal name as a whole,
 * else the first letters of our id (four or more), else the start of a name. Empty when nothing fits.
 */
export function dealsMeant(typed: string, deals: readonly Deal[]): readonly Deal[] {
  const wanted = plainName(typed);
  const tries: readonly ((deal: Deal) => boolean)[] = [
    (deal) => deal.id === typed || deal.crmId === typed,
    (deal) => deal.account !== undefined && plainName(deal.account) === wanted,
    (deal) => deal.name !== undefined && plainName(deal.name) === wanted,
    (deal) => idsLike(typed, [deal.id]).length > 0,
    (deal) =>
      plainName(deal.account ?? '').startsWith(wanted) || plainName(deal.name ?? '').startsWith(wanted),
  ];
  if (wanted === '') return [];
  for (const fits of tries) {
    const found = deals.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}
