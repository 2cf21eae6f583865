import type { Day } from '../domain/day.ts';
import type { Deal, Pipeline } from '../domain/pipeline.ts';
import type { SomeDeals, WantedDeals } from '../domain/some-deals.ts';
import { wantedOf } from '../domain/some-deals.ts';
import { membersHolding } from './members.ts';
import { unreadBytes } from './parts.ts';

/** The wanted deals of a pipeline as it was read; where nobody has asked for its deals yet, only the lines of these are taken apart. */
export function someDealsOf(pipeline: Pipeline, wanted: WantedDeals): SomeDeals {
  const bytes = unreadBytes(pipeline, 'deals');
  if (bytes === undefined) return { deals: wantedOf(pipeline.deals, wanted), any: pipeline.deals.length > 0 };
  const { closesOn } = wanted;
  const isMeant = (day: string): boolean => closesOn?.has(day as Day) ?? false;
  const closing = closesOn === undefined ? undefined : { name: 'closeDate', isMeant };
  const near = membersHolding(bytes, textsOf(wanted), closing) as readonly Deal[];
  return { deals: wantedOf(near, wanted), any: bytes.length > '[]'.length };
}

/** What the line of a deal holds that is wanted for its status or its id, one of these at least. */
function textsOf({ status, ids = new Set() }: WantedDeals): readonly string[] {
  const ofStatus = status === undefined ? [] : [`"status":${JSON.stringify(status)}`];
  return [...ofStatus, ...Array.from(ids, (id) => `"id":${JSON.stringify(id)}`)];
}
