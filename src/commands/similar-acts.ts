import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf, refTo } from '../domain/deals.ts';
import { dismiss } from '../domain/dismissals.ts';
import { callDay, followUpsForCalls } from '../domain/follow-ups.ts';
import type { Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Ranked } from '../domain/ranking.ts';
import type { World } from '../world.ts';
import { rightNow } from './right-now.ts';
import type { Looking } from './similar-screen.ts';

/** What became of a wish to call: how many calls are new, of how many deals, and from when on. */
export interface CallsMade {
  readonly made: number;
  readonly of: number;
  readonly due: Day;
  /** The notes as they are now. */
  readonly ledger: Ledger;
}

/** Puts deals on the call list, each for its weightiest sign, none twice: today, or the next business morning where the day is over (G84). */
export async function callThem(
  world: World,
  { view, losses }: Looking,
  deals: readonly Ranked[],
): Promise<CallsMade> {
  const { rhythm } = await world.settings();
  const now = rightNow(world, view.ledger, false);
  const due = callDay(now, rhythm);
  const calls = deals.flatMap(({ deal, signs: [sign] }) => {
    if (sign === undefined) return [];
    const loss = lossBehind(sign.cause, losses)?.id;
    return [{ deal: refTo(deal), cause: sign.cause, fact: sign.fact, ...withoutGaps({ loss }) }];
  });
  const fresh = followUpsForCalls(calls, view.ledger, due, now, () => world.newId());
  const [first] = fresh;
  if (first === undefined) return { made: 0, of: calls.length, due, ledger: view.ledger };
  const about = fresh.length === 1 ? { account: first.account } : { thing: `${fresh.length} deals` };
  const ids = fresh.map(({ id }) => id);
  const withCalls = (ledger: Ledger): Ledger => {
    const made = followUpsForCalls(calls, ledger, due, now, () => ids.shift() ?? world.newId());
    return { ...ledger, followUps: [...ledger.followUps, ...made] };
  };
  const ledger = await world.ledger.change(withCalls, { verb: 'call', ...about });
  return { made: fresh.length, of: calls.length, due, ledger };
}

/** The newest of the losses that had this cause. */
function lossBehind(cause: string, losses: readonly Loss[]): Loss | undefined {
  const [newest] = losses
    .filter(({ debrief }) => debrief?.causes.some((one) => one.cause === cause))
    .sort((left, right) => (left.newsAt < right.newsAt ? 1 : -1));
  return newest;
}

/** "Not this one": the deal stays out of the list of these losses until more is known of it. Answers with the notes as they are kept. */
export function putAside(world: World, { losses }: Looking, deal: Deal): Promise<Ledger> {
  const today = dayOf(world.now());
  return world.ledger.change(
    (before) =>
      losses.reduce((ledger, loss) => dismiss(ledger, loss.id, deal, today, () => world.newId()), before),
    { verb: 'dismiss', account: accountOf(deal) },
  );
}
