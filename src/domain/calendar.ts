import type { Agenda } from './agenda.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Day, Instant, Rhythm } from './day.ts';
import { addDays, addHours, atTime, dayOf, daysBetween } from './day.ts';
import type { Id } from './ids.ts';
import type { FollowUp } from './ledger.ts';
import { inOrder } from './order.ts';
import { comesOn } from './snooze.ts';

/** A follow-up as an event. `item` is undefined for one that is not to be done any more: closed, lapsed, or not welcome there. */
export interface CalendarEntry {
  readonly id: Id;
  /** Higher whenever the event says something else than before (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly account: string;
  readonly play: string;
  readonly start: Instant;
  readonly end: Instant;
  /** A clock runs: the event ends when it does. */
  readonly clock: boolean;
  readonly madeAt: Instant;
  readonly item?: AgendaItem;
}

/** How long an event takes, and how long one is told of that is called off. */
const minutes = 15;
const daysTold = 30;

/** Every open follow-up whose day comes, and those called off lately, by their beginning (G24). */
export function calendarOf(
  { today, items, week, later }: Agenda,
  followUps: readonly FollowUp[],
  rhythm: Rhythm,
): readonly CalendarEntry[] {
  const shown = new Map([...items, ...week, ...later].map((item) => [item.id, item]));
  return followUps
    .filter((one) => shown.has(one.id) || isToldOf(one, addDays(today, -daysTold)))
    .map((one) => entryOf(one, shown.get(one.id), rhythm))
    .sort((left, right) => inOrder(left.start, right.start) || inOrder(left.id, right.id));
}

/** True for what was called off since that day; one that is open and yet not shown is called off as long as it is. */
function isToldOf({ status, closedAt, lapsesOn }: FollowUp, since: Day): boolean {
  if (status !== 'open') return closedAt !== undefined && dayOf(closedAt) >= since;
  return lapsesOn === undefined || lapsesOn >= since;
}

function entryOf(one: FollowUp, item: AgendaItem | undefined, rhythm: Rhythm): CalendarEntry {
  const day = item?.due ?? comesOn(one);
  const until = item === undefined ? one.until : item.until;
  return {
    id: one.id,
    sequence: one.rev * movesTold + Math.min(movesTold - 1, Math.max(0, daysBetween(one.due, day))),
    account: one.account,
    play: one.play,
    ...(until === undefined ? slotFrom(atTime(day, rhythm.from)) : slotTo(until)),
    clock: until !== undefined,
    madeAt: one.madeAt,
    ...(item === undefined ? {} : { item }),
  };
}

/** The turn of a follow-up may move its day back without a change of its record. */
const movesTold = 1000;

function slotFrom(start: Instant) {
  return { start, end: addHours(start, minutes / 60) };
}

function slotTo(end: Instant) {
  return { start: addHours(end, -minutes / 60), end };
}
