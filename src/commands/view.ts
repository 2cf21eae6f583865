import { dealsNow } from '../domain/deals.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Deal, Pipeline } from '../domain/pipeline.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import type { Fact, Play } from '../domain/playbook.ts';
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

/** What the lines of a day are made of, and whether nothing at all is kept yet. */
export interface DayView extends View {
  readonly plays: readonly Play[];
  readonly facts: readonly Fact[];
  readonly fresh: boolean;
}

/** What the day needs. The pipeline may be large: it is read, like the facts, only for calls on its deals. */
export async function readForDay(world: World): Promise<DayView> {
  const [ledger, plays] = await Promise.all([world.ledger.read(), world.playbook.plays()]);
  const empty = ledger.losses.length === 0 && ledger.deals.length === 0;
  const calls = ledger.followUps.some((one) => one.status === 'open' && one.deal !== undefined);
  const pipeline = calls || empty ? await world.pipeline.read() : emptyPipeline;
  const fresh = empty && pipeline.deals.length === 0;
  const facts = calls ? await world.playbook.facts() : [];
  return { ledger, pipeline, deals: dealsNow(pipeline, ledger), plays, facts, fresh };
}

/** The open deals. */
export function openDeals(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => deal.status === 'open');
}
