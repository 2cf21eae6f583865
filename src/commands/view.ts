import { dealsNow } from '../domain/deals.ts';
import type { Id } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Deal, Pipeline } from '../domain/pipeline.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import type { Fact, Play } from '../domain/playbook.ts';
import type { SomeDeals } from '../domain/some-deals.ts';
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
export interface DayView {
  readonly ledger: Ledger;
  /** Those that the day is about. */
  readonly deals: readonly Deal[];
  readonly plays: readonly Play[];
  readonly facts: readonly Fact[];
  readonly fresh: boolean;
  /** The lost deals of the CRM, where they were looked at: only they can tell then what is useful. */
  readonly lost?: SomeDeals;
}

/** What the day needs. The pipeline may be large: it is looked at, like the facts, only for calls on its deals, and as long as there is nothing else. */
export async function readForDay(world: World): Promise<DayView> {
  const [ledger, plays] = await Promise.all([world.ledger.read(), world.playbook.plays()]);
  const called = new Set(
    ledger.followUps.flatMap((one) => (one.status === 'open' && one.deal ? one.deal.id : [])),
  );
  const facts = called.size > 0 ? await world.playbook.facts() : [];
  const deals = called.size > 0 ? await calledDeals(world, ledger, called) : dealsNow(emptyPipeline, ledger);
  const empty = ledger.losses.length === 0 && ledger.deals.length === 0;
  if (!empty) return { ledger, deals, plays, facts, fresh: false };
  const lost = await world.pipeline.readSome({ status: 'lost' });
  return { ledger, deals, plays, facts, fresh: !lost.any, lost };
}

/** The deals that there are calls on. One that came back under another id, or that is made by hand, is looked for among all. */
async function calledDeals(world: World, ledger: Ledger, ids: ReadonlySet<Id>): Promise<readonly Deal[]> {
  const { deals } = await world.pipeline.readSome({ ids });
  const isAll = deals.length === ids.size && ledger.deals.length === 0;
  return dealsNow(isAll ? { ...emptyPipeline, deals } : await world.pipeline.read(), ledger);
}

/** The open deals. */
export function openDeals(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => deal.status === 'open');
}
