import type { Instant } from '../domain/day.ts';
import { dayOf, timeOf } from '../domain/day.ts';
import { page } from './layout.ts';
import { wholeDay } from './saying.ts';

/** The clock of the computer stands before the newest note. */
export function clockWentBack(now: Instant, newest: Instant, width: number): string {
  return page(
    [`This computer says ${moment(now)}, your newest note is of ${moment(newest)}: the later one counts.`],
    width,
  );
}

function moment(at: Instant): string {
  return `${wholeDay(dayOf(at))}, ${timeOf(at)}`;
}
