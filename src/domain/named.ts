import type { Day } from './day.ts';
import { dayOf } from './day.ts';
import { finderOf } from './deals.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Deal } from './pipeline.ts';

/** What a call on a named deal found; undefined while it was not made. */
export type Found = 'hit' | 'new-concern' | 'nothing' | 'no-contact';

/** An open deal that was put on the call list for a sign, with what the call found and what the deal is now. */
export interface NamedDeal {
  readonly call: FollowUp;
  readonly found?: Found;
  readonly status?: Deal['status'];
}

/** How the deals fared that were named this year, each once: the tool's own measure. */
export interface TrackRecord {
  readonly named: number;
  /** The concern was there, as the sign said. */
  readonly hit: number;
  readonly newConcern: number;
  readonly nothing: number;
  readonly noContact: number;
  readonly notCalled: number;
  readonly won: number;
  readonly lost: number;
}

const kinds: Readonly<{ [Kind in Found]: readonly string[] }> = {
  hit: ['hit'],
  'new-concern': ['new-concern'],
  nothing: ['nothing'],
  'no-contact': ['no-contact', 'not-reached'],
};

/** What became of each deal that was named in the year of `today`, the newest call on it counting. */
export function namedDeals(
  { followUps }: Pick<Ledger, 'followUps'>,
  deals: readonly Deal[],
  today: Day,
): readonly NamedDeal[] {
  const year = today.slice(0, 4);
  const calls = followUps.filter(
    (one) =>
      one.deal !== undefined &&
      one.sign !== undefined &&
      one.status !== 'skipped' &&
      dayOf(one.madeAt).startsWith(year),
  );
  return fared(calls, deals);
}

/** What became of each deal that these calls are on, the newest call on it counting. */
export function fared(calls: readonly FollowUp[], deals: readonly Deal[]): readonly NamedDeal[] {
  const newest = [...new Map(calls.map((call) => [call.deal?.id ?? call.id, call])).values()];
  const dealOf = finderOf(
    newest.flatMap(({ deal }) => deal ?? []),
    deals,
  );
  return newest.map((call) => {
    const found = foundBy(call);
    const status = call.deal && dealOf(call.deal)?.status;
    return { call, ...(found === undefined ? {} : { found }), ...(status === undefined ? {} : { status }) };
  });
}

function foundBy({ status, outcome = '' }: FollowUp): Found | undefined {
  if (status !== 'done') return undefined;
  return (Object.keys(kinds) as Found[]).find((kind) => kinds[kind].includes(outcome));
}

/** The named deals counted. */
export function recordOf(named: readonly NamedDeal[]): TrackRecord {
  const found = (kind: Found | undefined) => named.filter((one) => one.found === kind).length;
  return {
    named: named.length,
    hit: found('hit'),
    newConcern: found('new-concern'),
    nothing: found('nothing'),
    noContact: found('no-contact'),
    notCalled: found(undefined),
    won: named.filter(({ status }) => status === 'won').length,
    lost: named.filter(({ status }) => status === 'lost').length,
  };
}
