import type { Day } from './day.ts';
import { addDays, dayOf } from './day.ts';
import type { Lesson } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Period } from './period.ts';
import { isWithin } from './period.ts';
import type { Group, Review } from './review.ts';
import { ownGroups } from './review.ts';

/** One thing to do otherwise, for the cause that came back most, and the rep's own sentence for it where there is one. */
export interface MonthlyChange {
  readonly cause: string;
  readonly losses: readonly Loss[];
  readonly lesson?: string;
}

/** How the change of last month went: the debriefed losses of this month with that cause, of all of them. */
export interface ChangeCheck extends MonthlyChange {
  readonly again: readonly Loss[];
  readonly of: readonly Loss[];
}

const fewestTimes = 2;

/** The own causes that came back: a second time, a third. */
export function cameBack({ own }: Pick<Review, 'own'>): readonly Group[] {
  return own.filter(({ losses }) => losses.length >= fewestTimes);
}

/** The one change for the month of `today`: by what was known when the month began; undefined where no own cause came back yet. */
export function changeFor(
  losses: readonly Loss[],
  lessons: readonly Lesson[],
  today: Day,
): MonthlyChange | undefined {
  const first = firstOfMonth(today);
  const known = losses.filter((loss) => (finishedOn(loss) ?? first) < first);
  const [most] = cameBack({ own: ownGroups(known) });
  if (most === undefined) return undefined;
  const ids = new Set(most.losses.map(({ id }) => id));
  const lesson = lessons.findLast((one) => !one.retired && ids.has(one.loss))?.text;
  return { cause: most.what, losses: most.losses, ...(lesson === undefined ? {} : { lesson }) };
}

/** How the change of the month before went, in that month; undefined where there was none, or nothing was debriefed in it. */
export function checkOfLastMonth(
  losses: readonly Loss[],
  lessons: readonly Lesson[],
  today: Day,
): ChangeCheck | undefined {
  const until = addDays(firstOfMonth(today), -1);
  const change = changeFor(losses, lessons, until);
  const month: Period = { from: firstOfMonth(until), until };
  const of = losses.filter((loss) => {
    const day = finishedOn(loss);
    return day !== undefined && isWithin(day, month);
  });
  if (change === undefined || of.length === 0) return undefined;
  const again = ownGroups(of).find(({ what }) => what === change.cause)?.losses ?? [];
  return { ...change, again, of };
}

function finishedOn({ debrief }: Loss): Day | undefined {
  return debrief === undefined ? undefined : dayOf(debrief.finishedAt);
}

function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)));
}
