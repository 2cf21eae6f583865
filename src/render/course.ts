import { courseOf } from '../domain/course.ts';
import type { Day } from '../domain/day.ts';
import type { Deal } from '../domain/pipeline.ts';
import { dayNear, money } from './saying.ts';

/** How a deal has moved, as its imports saw it: `close date put off 3 times, last on 12 Nov`; undefined where nothing is known. */
export function courseWords(deal: Deal, today: Day): string | undefined {
  const { pushed, pushedOn, stage, fell } = courseOf(deal);
  const parts = [
    ...(pushedOn === undefined ? [] : [`close date put off ${times(pushed)} on ${dayNear(pushedOn, today)}`]),
    ...(fell === undefined
      ? []
      : [`amount down from ${money(fell.from)} to ${money(fell.to)} on ${dayNear(fell.on, today)}`]),
    ...(stage === undefined || stage.atLeast || deal.status !== 'open'
      ? []
      : [`in its stage since ${dayNear(stage.since, today)}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

function times(count: number): string {
  return count === 1 ? 'once,' : `${count} times, last`;
}
