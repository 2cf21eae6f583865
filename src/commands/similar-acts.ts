import type { Day } from '../domain/day.ts';
import { accountOf, refTo } from '../domain/deals.ts';
import { dismiss } from '../domain/dismissals.ts';
import { callDay, followUpsForCalls } from '../domain/follow-ups.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Ranked } from '../domain/ranking.ts';
import type { World } from '../world.ts';
import { rightNow } from './right-now.ts';

/** What became of a wish to call: how many calls are new, of how many deals, and from when on. */
export interface CallsMade {
  readonly made: number;
  readonly of: number;
  readonly due: Day;
}

/** Puts deals on the call list, each for its weightiest sign, none twice: today, or the next business morning where the day is over (G84). */
export async function callThem(
  world: World,
  deals: readonly Ranked[],
  losses: readonly Loss[],
): Promise<CallsMade> {
  const [before, { rhythm }] = await Promise.all([world.ledger.read(), world.settings()]);
  const now = rightNow(world, before, false);
  const due = callDay(now, rhythm);
  const calls = deals.flatMap(({ deal, signs: [sign] }) =>
    sign === undefined
      ? []
      : [
          {
            deal: refTo(deal),
            cause: sign.cause,
            fact: sign.fact,
            ...withoutGaps({ loss: lossBehind(sign.cause, losses)?.id }),
          },
        ],
  );
  const fresh = followUpsForCalls(calls, before, due, now, () => world.newId());
  if (fresh.length === 0) return { made: 0, of: calls.length, due };
  const [first] = fresh;
  const about =
    fresh.length === 1 && first !== undefined
      ? { account: first.account }
      : { thing: `${fresh.length} deals` };
  await world.ledger.change(
    (ledger) => {
      const ids = fresh.map(({ id }) => id);
      const made = followUpsForCalls(calls, ledger, due, now, () => ids.shift() ?? world.newId());
      return { ...ledger, followUps: [...ledger.followUps, ...made] };
    },
    { verb: 'call', ...about },
  );
  return { made: fresh.length, of: calls.length, due };
}

/** The newest of the losses that had this cause. */
function lossBehind(cause: string, losses: readonly Loss[]): Loss | undefined {
  const [newest] = losses
    .filter(({ debrief }) => debrief?.causes.some((one) => one.cause === cause))
    .sort((left, right) => (left.newsAt < right.newsAt ? 1 : -1));
  return newest;
}

/** "Not this one": the deal stays out of the list of these losses until more is known of it. */
export async function putAside(world: World, deal: Deal, losses: readonly Loss[], today: Day): Promise<void> {
  await world.ledger.change(
    (before) =>
      losses.reduce((ledger, loss) => dismiss(ledger, loss.id, deal, today, () => world.newId()), before),
    { verb: 'dismiss', account: accountOf(deal) },
  );
}
