import type { Day } from '../domain/day.ts';
import type { Deal, DealStatus, Pipeline } from '../domain/pipeline.ts';
import type { SomeDeals, WantedDeals } from '../domain/some-deals.ts';
import { wantedOf } from '../domain/some-deals.ts';
import type { Latest } from './latest.ts';
import type { Sought } from './members.ts';
import { membersHolding } from './members.ts';
import { unreadBytes } from './parts.ts';

/** The wanted deals of a pipeline as it was read; where nobody has asked for its deals yet, only the lines of these are taken apart. */
export function someDealsOf(pipeline: Pipeline, wanted: WantedDeals): SomeDeals {
  const bytes = unreadBytes(pipeline, 'deals');
  if (bytes === undefined) return { deals: wantedOf(pipeline.deals, wanted), any: pipeline.deals.length > 0 };
  const near = membersHolding(bytes, soughtFor(wanted)) as readonly Deal[];
  return { deals: wantedOf(near, wanted), any: bytes.length > '[]'.length };
}

function soughtFor({ status, ids = new Set(), closesOn, latestLost = 0 }: WantedDeals): Sought {
  const ofStatus = status === undefined ? [] : [statusText(status)];
  const isMeant = (day: string): boolean => closesOn?.has(day as Day) ?? false;
  return {
    texts: [...ofStatus, ...Array.from(ids, (id) => `"id":${JSON.stringify(id)}`)],
    ...(closesOn === undefined ? {} : { named: { name: 'closeDate', isMeant } }),
    ...(latestLost === 0 ? {} : { latest: latestOfLost(latestLost) }),
  };
}

function latestOfLost(most: number): Latest {
  return {
    text: statusText('lost'),
    name: 'closeDate',
    most,
    lateness(member) {
      const { status, closeDate = '' } = member as Deal;
      return status === 'lost' ? closeDate : undefined;
    },
  };
}

function statusText(status: DealStatus): string {
  return `"status":${JSON.stringify(status)}`;
}
