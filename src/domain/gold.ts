import { laterFirst } from './day.ts';
import { finderOf, identityOf } from './deals.ts';
import type { CalledDeal, Owned, WonBack } from './gold-wins.ts';
import { thanked, winsOf } from './gold-wins.ts';
import type { Id } from './ids.ts';
import type { DealRef } from './kept.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import { lastRelations } from './relations.ts';

/**
 * What losses paid back (G64, G93, G96), as the records behind each figure: open deals named for their sign, those that were spoken to,
 * what the talk found, those won since; the lost ones won back; those won with a loss's help in the rep's own words; what the lost accounts bought later (G34); people named to the rep; and
 * the accounts where things stand well, or cooler (G32). A deal that was won is in one of `wonBack`, `saved`, `helped` and `later`, in this order.
 */
export interface Gold {
  readonly named: readonly CalledDeal[];
  readonly called: readonly CalledDeal[];
  /** The same thing was there, and could be worked on. */
  readonly hit: readonly CalledDeal[];
  /** Another concern came up. */
  readonly openedUp: readonly CalledDeal[];
  readonly saved: readonly Deal[];
  readonly wonBack: readonly WonBack[];
  readonly helped: readonly Deal[];
  readonly later: readonly Deal[];
  readonly referrals: readonly FollowUp[];
  /** Where things were as before, or warmer, when it was last told, one a loss. */
  readonly kept: readonly FollowUp[];
  readonly cooler: readonly FollowUp[];
}

const unreached: readonly (string | undefined)[] = ['no-contact', 'not-reached'];

/** The gold of these losses together, each deal once however many of them named it. */
export function goldOf(
  losses: readonly Loss[],
  ledger: Pick<Ledger, 'followUps' | 'wins'>,
  deals: readonly Deal[],
): Gold {
  return goldTogether([...goldByLoss(losses, ledger, deals).values()]);
}

/** The gold of several losses as one; they are of one `goldByLoss`, so that no record is in two of them. */
export function goldTogether(golds: readonly Gold[]): Gold {
  return {
    named: golds.flatMap(({ named }) => named),
    called: golds.flatMap(({ called }) => called),
    hit: golds.flatMap(({ hit }) => hit),
    openedUp: golds.flatMap(({ openedUp }) => openedUp),
    saved: golds.flatMap(({ saved }) => saved),
    wonBack: golds.flatMap(({ wonBack }) => wonBack),
    helped: golds.flatMap(({ helped }) => helped),
    later: golds.flatMap(({ later }) => later),
    referrals: golds.flatMap(({ referrals }) => referrals),
    kept: golds.flatMap(({ kept }) => kept),
    cooler: golds.flatMap(({ cooler }) => cooler),
  };
}

/** The gold of each of these losses, by its id: a deal belongs to the loss that named it first, and to no other. */
export function goldByLoss(
  losses: readonly Loss[],
  ledger: Pick<Ledger, 'followUps' | 'wins'>,
  deals: readonly Deal[],
): ReadonlyMap<Id, Gold> {
  const own = ofLosses(ledger.followUps, losses);
  const calls = own.flatMap(({ of, record }) =>
    record.deal !== undefined && record.status !== 'skipped' ? [{ of, record, deal: record.deal }] : [],
  );
  const thanks = thanked(ledger.wins, losses);
  const refs = [...losses, ...calls, ...thanks.map(({ record }) => record)].map(({ deal }) => deal);
  const identity = identityOf(refs, deals);
  const named = dealsNamed(calls, identity);
  const called = named.filter(({ record }) => record.calls.some(wasReached));
  const found = (outcome: string) =>
    called.filter(({ record }) => record.calls.some((one) => wasReached(one) && one.outcome === outcome));
  const relations = [...lastRelations(own.map(({ record }) => record))];
  const told = (wanted: readonly string[]) =>
    relations.flatMap(([of, record]) =>
      wanted.includes(record.asides?.['relationship'] ?? '') ? [{ of, record }] : [],
    );
  return dealtOut(losses, {
    named,
    called,
    hit: found('hit'),
    openedUp: found('new-concern'),
    ...winsOf(losses, called, thanks, { deals, dealOf: finderOf(refs, deals), identity }),
    referrals: own.filter(({ record }) => record.play === 'referral' && record.outcome === 'named'),
    kept: told(['kept', 'warmer']),
    cooler: told(['colder']),
  });
}

type AllOwned = { readonly [Figure in keyof Gold]: readonly Owned<Gold[Figure][number]>[] };

/** To each loss what belongs to it. */
function dealtOut(losses: readonly Loss[], all: AllOwned): ReadonlyMap<Id, Gold> {
  const named = sharesOf(all.named);
  const called = sharesOf(all.called);
  const hit = sharesOf(all.hit);
  const openedUp = sharesOf(all.openedUp);
  const saved = sharesOf(all.saved);
  const wonBack = sharesOf(all.wonBack);
  const helped = sharesOf(all.helped);
  const later = sharesOf(all.later);
  const referrals = sharesOf(all.referrals);
  const kept = sharesOf(all.kept);
  const cooler = sharesOf(all.cooler);
  const golds = losses.map(({ id }): readonly [Id, Gold] => [
    id,
    {
      ...{ named: named(id), called: called(id), hit: hit(id), openedUp: openedUp(id) },
      ...{ saved: saved(id), wonBack: wonBack(id), helped: helped(id), later: later(id) },
      ...{ referrals: referrals(id), kept: kept(id), cooler: cooler(id) },
    },
  ]);
  return new Map(golds);
}

function sharesOf<T>(owned: readonly Owned<T>[]): (loss: Id) => readonly T[] {
  const shares = new Map<Id, T[]>();
  for (const { of, record } of owned) {
    const share = shares.get(of);
    if (share === undefined) shares.set(of, [record]);
    else share.push(record);
  }
  return (loss) => shares.get(loss) ?? [];
}

/** In the order in which they were made. */
function ofLosses(followUps: readonly FollowUp[], losses: readonly Loss[]): readonly Owned<FollowUp>[] {
  const ids = new Set(losses.map(({ id }) => id));
  return followUps
    .flatMap((record) =>
      record.loss !== undefined && ids.has(record.loss) ? [{ of: record.loss, record }] : [],
    )
    .sort((left, right) => laterFirst(right.record.madeAt, left.record.madeAt));
}

function dealsNamed(
  calls: readonly (Owned<FollowUp> & { readonly deal: DealRef })[],
  identity: ReturnType<typeof identityOf>,
): readonly Owned<CalledDeal>[] {
  const byDeal = new Map<Id, { readonly of: Id; readonly deal: DealRef; readonly calls: FollowUp[] }>();
  for (const { of, record, deal } of calls) {
    const key = identity(deal);
    const known = byDeal.get(key);
    if (known === undefined) byDeal.set(key, { of, deal, calls: [record] });
    else known.calls.push(record);
  }
  return [...byDeal.values()].map(({ of, ...record }) => ({ of, record }));
}

function wasReached({ status, outcome }: FollowUp): boolean {
  return status === 'done' && !unreached.includes(outcome);
}

/** How often a call back on the one thing they named saved the deal, of those that got a yes or a no (G13, G48). */
export function savesIn({ followUps }: Pick<Ledger, 'followUps'>): {
  readonly tried: number;
  readonly saved: number;
} {
  const answered = followUps.filter(
    (one) => one.play === 'callback' && (one.outcome === 'yes' || one.outcome === 'no'),
  );
  return { tried: answered.length, saved: answered.filter((one) => one.outcome === 'yes').length };
}
