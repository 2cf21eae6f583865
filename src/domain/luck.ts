import type { Interval } from './interval.ts';
import { intervalOf } from './interval.ts';
import { closedIn } from './odds.ts';
import { inOrder } from './order.ts';
import type { Deal } from './pipeline.ts';

/** Below this many closed deals nothing is said of chances. */
const fewest = 5;

/** What the rep's own closed deals say about the next ones. */
export interface Luck {
  readonly won: number;
  readonly lost: number;
  /** The share won, and from where to where it may well lie. */
  readonly rate: number;
  readonly interval: Interval;
  /** Deals up to the next win, on average; `from` and `to` go with the ends of the interval, `to` is missing where it has no end. */
  readonly toNext: { readonly about: number; readonly from: number; readonly to?: number };
  /** The losses since the last win by their closing days, and how often as many would come in a row by chance alone at the rate before them. */
  readonly streak?: { readonly lost: readonly Deal[]; readonly chance: number };
}

/** The law of numbers from one's own deals (G62); undefined below five closed deals, or before the first win. */
export function luckOf(deals: readonly Deal[]): Luck | undefined {
  const closed = deals.filter(({ status }) => status !== 'open');
  const { won, lost } = closedIn(closed);
  if (closed.length < fewest || won === 0) return undefined;
  const interval = intervalOf(won, closed.length);
  const streak = streakIn(closed);
  return {
    won,
    lost,
    rate: won / closed.length,
    interval,
    toNext: {
      about: closed.length / won,
      from: 1 / interval.high,
      ...(interval.low > 0 ? { to: 1 / interval.low } : {}),
    },
    ...(streak === undefined ? {} : { streak }),
  };
}

/** Two losses or more in a row at the end; a deal without a day tells nothing of the order, and before them there must be enough to know a rate. */
function streakIn(closed: readonly Deal[]): Luck['streak'] {
  const dated = closed
    .filter(({ closeDate }) => closeDate !== undefined)
    .sort(
      (left, right) => inOrder(right.closeDate ?? '', left.closeDate ?? '') || inOrder(left.id, right.id),
    );
  const lastWin = dated.findIndex(({ status }) => status === 'won');
  const before = dated.slice(lastWin);
  if (lastWin < 2 || before.length < fewest) return undefined;
  const { won } = closedIn(before);
  return { lost: dated.slice(0, lastWin), chance: (1 - won / before.length) ** lastWin };
}
