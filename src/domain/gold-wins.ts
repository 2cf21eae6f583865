import { dayOf } from './day.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { FollowUp, Win } from './ledger.ts';
import { latestFirst } from './loss.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import { plainName } from './words.ts';

/** An open deal that was named for a sign, with every call on it, the first one first. */
export interface CalledDeal {
  readonly deal: DealRef;
  readonly calls: readonly FollowUp[];
}

/** A loss that came back; `deal` as it stands now, where it is known. */
export interface WonBack {
  readonly loss: Loss;
  readonly deal?: Deal;
}

/** A record and the loss that it belongs to. */
export interface Owned<T> {
  readonly of: Id;
  readonly record: T;
}

/** How deals are found again: all of them, the one a record means, and which records mean the same one. */
export interface DealsKnown {
  readonly deals: readonly Deal[];
  dealOf(deal: DealRef): Deal | undefined;
  identity(deal: DealRef): Id;
}

/**
 * The deals won after a loss, each once: a lost one that came back before one that was called on, that before one won with its help, and
 * later business last. A deal that was called on for one loss and won with the help of another is with the one that helped.
 */
export interface Wins {
  readonly wonBack: readonly Owned<WonBack>[];
  readonly saved: readonly Owned<Deal>[];
  readonly helped: readonly Owned<Deal>[];
  readonly later: readonly Owned<Deal>[];
}

/** The wins that these losses helped to, by the rep's own word (G64). */
export function thanked(wins: readonly Win[], losses: readonly Loss[]): readonly Owned<Win>[] {
  const ids = new Set(losses.map(({ id }) => id));
  return wins.flatMap((record) => {
    const of = record.thanksTo;
    return of !== undefined && ids.has(of) ? [{ of, record }] : [];
  });
}

/** What was won of these losses, of the deals called for them, and with their help. */
export function winsOf(
  losses: readonly Loss[],
  called: readonly Owned<CalledDeal>[],
  thanks: readonly Owned<Win>[],
  known: DealsKnown,
): Wins {
  const first = latestFirst(losses).toReversed();
  const taken = new Set<Id>();
  const isNew = (id: Id) => {
    const before = taken.size;
    return taken.add(id).size > before;
  };
  const wonBack = first.flatMap((loss) => {
    const deal = known.dealOf(loss.deal);
    const isBack = loss.state === 'won-back' || deal?.status === 'won';
    if (!isBack || !isNew(known.identity(loss.deal))) return [];
    return [{ of: loss.id, record: deal === undefined ? { loss } : { loss, deal } }];
  });
  const won = thanks.flatMap(({ of, record: { deal } }) => {
    const record = wonDeal(deal, known);
    return record === undefined ? [] : [{ of, record }];
  });
  const helperOf = new Map(won.map(({ of, record }) => [record.id, of]));
  const saved = called.flatMap(({ of, record: { deal: ref } }) => {
    const record = wonDeal(ref, known);
    const helper = record && helperOf.get(record.id);
    if (record === undefined || (helper ?? of) !== of || !isNew(record.id)) return [];
    return [{ of, record }];
  });
  const helped = won.filter(({ record }) => isNew(record.id));
  const later = laterBusiness(first, known.deals).filter(({ record }) => isNew(record.id));
  return { wonBack, saved, helped, later };
}

function wonDeal(ref: DealRef, known: DealsKnown): Deal | undefined {
  const deal = known.dealOf(ref);
  return deal?.status === 'won' ? deal : undefined;
}

/** Deals won at a lost account after the day on which it was first lost (G34). */
function laterBusiness(first: readonly Loss[], deals: readonly Deal[]): readonly Owned<Deal>[] {
  const lostAt = new Map<string, Loss>();
  for (const loss of first) {
    const account = plainName(loss.deal.account);
    if (!lostAt.has(account)) lostAt.set(account, loss);
  }
  return deals.flatMap((record) => {
    if (record.status !== 'won' || record.account === undefined) return [];
    const loss = lostAt.get(plainName(record.account));
    return loss !== undefined && (record.closeDate ?? '') > dayOf(loss.newsAt)
      ? [{ of: loss.id, record }]
      : [];
  });
}
