import type { Deal, Pipeline } from '../domain/pipeline.ts';
import type { SomeDeals, WantedDeals } from '../domain/some-deals.ts';
import { wantedOf } from '../domain/some-deals.ts';
import { membersHolding } from './members.ts';
import { unreadBytes } from './parts.ts';

/** The wanted deals of a pipeline as it was read; where nobody has asked for its deals yet, only the lines of these are taken apart. */
export function someDealsOf(pipeline: Pipeline, wanted: WantedDeals): SomeDeals {
  const bytes = unreadBytes(pipeline, 'deals');
  if (bytes === undefined) return { deals: wantedOf(pipeline.deals, wanted), any: pipeline.deals.length > 0 };
  const near = membersHolding(bytes, textsOf(wanted)) as readonly Deal[];
  return { deals: wantedOf(near, wanted), any: bytes.length > '[]'.length };
}

/** What the line of a wanted deal holds, one of these at least. */
function textsOf({ status, ids = new Set(), closesOn = new Set() }: WantedDeals): readonly string[] {
  const ofStatus = status === undefined ? [] : [`"status":${JSON.stringify(status)}`];
  return [
    ...ofStatus,
    ...Array.from(ids, (id) => `"id":${JSON.stringify(id)}`),
    ...Array.from(closesOn, (day) => `"closeDate":${JSON.stringify(day)}`),
  ];
}
