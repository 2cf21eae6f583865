import type { Day } from './day.ts';
import type { Money } from './money.ts';
import { sizeOf } from './money.ts';
import type { Deal, PastValue } from './pipeline.ts';

/** How a deal has moved, as far as imports saw it: at most twenty changes back. */
export interface Course {
  /** How often its close date was put off, and when last. */
  readonly pushed: number;
  readonly pushedOn?: Day;
  /** It has had its stage since that day; at least since then, where that is the day of the first import. */
  readonly stage?: { readonly since: Day; readonly atLeast: boolean };
  /** Its amount as it was before it last changed, where it is less now. */
  readonly fell?: { readonly from: Money; readonly to: Money; readonly on: Day };
}

/** What the history of a deal tells of it. */
export function courseOf(deal: Deal): Course {
  const history = deal.history ?? [];
  const pushes = pushesIn(history, deal.closeDate);
  const pushedOn = pushes.at(-1);
  const changed = history.findLast(({ field }) => field === 'stage')?.until;
  const since = deal.stageSince ?? changed ?? deal.firstSeenOn;
  const atLeast = deal.stageSince === undefined && changed === undefined;
  const fell = fallIn(history, deal.amount);
  return {
    pushed: pushes.length,
    ...(pushedOn === undefined ? {} : { pushedOn }),
    ...(since === undefined || deal.stage === undefined ? {} : { stage: { since, atLeast } }),
    ...(fell === undefined ? {} : { fell }),
  };
}

/** The days on which the close date moved to a later one. */
function pushesIn(history: readonly PastValue[], now: Day | undefined): readonly Day[] {
  const past = history.filter((one) => one.field === 'closeDate');
  return past.flatMap(({ was, until }, at) => {
    const next = at + 1 < past.length ? past[at + 1]?.was : now;
    return was !== undefined && next !== undefined && next > was ? [until] : [];
  });
}

/** The last change of the amount, where it went down in one currency. */
function fallIn(history: readonly PastValue[], now: Money | undefined): Course['fell'] {
  const last = history.findLast((one) => one.field === 'amount');
  if (last?.was === undefined || now === undefined || last.was.currency !== now.currency) return undefined;
  return sizeOf(now) < sizeOf(last.was) ? { from: last.was, to: now, on: last.until } : undefined;
}
