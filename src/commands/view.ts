import { dealsNow } from '../domain/deals.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Deal, Pipeline } from '../domain/pipeline.ts';
import type { World } from '../world.ts';

/** Everything kept, read once: what the rep said, what the CRM said, and the deals as they stand by both. */
export interface View {
  readonly ledger: Ledger;
  readonly pipeline: Pipeline;
  readonly deals: readonly Deal[];
}

/** Reads both stores. */
export async function readAll(world: World): Promise<View> {
  const [ledger, pipeline] = await Promise.all([world.ledger.read(), world.pipeline.read()]);
  return { ledger, pipeline, deals: dealsNow(pipeline, ledger) };
}

/** The open deals. */
export function openDeals(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => deal.status === 'open');
}
