import type { Day, Rhythm } from '../domain/day.ts';
import { dealsNow } from '../domain/deals.ts';
import type { Id } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { OpenNotes } from '../domain/open-notes.ts';
import type { Deal, Pipeline } from '../domain/pipeline.ts';
import type { Fact, Play } from '../domain/playbook.ts';
import type { SomeDeals, WantedDeals } from '../domain/some-deals.ts';
import { wantedOf } from '../domain/some-deals.ts';
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
  /** As far as it matters to what is open. */
  readonly ledger: Ledger;
  /** Those that the day is about. */
  readonly deals: readonly Deal[];
  readonly plays: readonly Play[];
  readonly facts: readonly Fact[];
  readonly rhythm: Rhythm;
  readonly fresh: boolean;
  /** The last lost deals of the CRM, where they were looked at: only they can tell then what is useful. */
  readonly lost?: SomeDeals;
}

/** The lost deals of the CRM among which the last one that the rep has not spoken of is. */
export function lastLost(losses: readonly Loss[]): WantedDeals {
  return { latestLost: losses.length + 1 };
}

/**
 * What the day needs: of the notes what matters to what is open, of the pipeline the deals that there are calls on and those that close
 * on one of these days. Both may be large. The lost deals are looked at only as long as there is nothing else.
 */
export async function readForDay(
  world: World,
  closesOn: ReadonlySet<Day> = new Set(),
  read: () => Promise<OpenNotes> = () => world.ledger.readOpen(),
): Promise<DayView> {
  const [notes, plays, { rhythm }] = await Promise.all([read(), world.playbook.plays(), world.settings()]);
  const { ledger, any } = notes;
  const ids = new Set(ledger.followUps.flatMap(({ deal }) => deal?.id ?? []));
  const facts = ids.size > 0 ? await world.playbook.facts() : [];
  const deals = ids.size + closesOn.size === 0 ? [] : await dealsForDay(world, notes, { ids, closesOn });
  if (any) return { ledger, deals, plays, facts, rhythm, fresh: false };
  const lost = await world.pipeline.readSome(lastLost(ledger.losses));
  return { ledger, deals, plays, facts, rhythm, fresh: !lost.any, lost };
}

/** A deal that came back under another id, or that is made by hand, is looked for among all. */
async function dealsForDay(
  world: World,
  { ledger, lossesOf }: OpenNotes,
  wanted: { readonly ids: ReadonlySet<Id>; readonly closesOn: ReadonlySet<Day> },
): Promise<readonly Deal[]> {
  const { deals } = await world.pipeline.readSome(wanted);
  const found = new Set(deals.map(({ id }) => id));
  const handMade = wantedOf(ledger.deals, wanted);
  const isAll = [...wanted.ids].every((id) => found.has(id)) && handMade.length === 0;
  if (isAll) return dealsNow({ deals }, { deals: [], losses: lossesOf(deals), wins: ledger.wins });
  return dealsNow(await world.pipeline.read(), await world.ledger.read());
}

/** The open deals. */
export function openDeals(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => deal.status === 'open');
}
