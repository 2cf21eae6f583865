import type { Agenda } from './agenda.ts';
import type { Instant } from './day.ts';
import { dayOf, hoursBetween, laterFirst } from './day.ts';

/** A line for a shell prompt with the moments between which it holds, both included. */
export interface Brief {
  readonly text: string;
  readonly from: Instant;
  /** None where it holds as long as it is that day. */
  readonly until?: Instant;
}

/** True on the same day, in the same zone, not before it was counted, and not after something in it ran out. */
export function holdsAt({ from, until }: Brief, now: Instant): boolean {
  if (dayOf(from) !== dayOf(now) || zoneOf(from) !== zoneOf(now)) return false;
  return hoursBetween(from, now) >= 0 && (until === undefined || hoursBetween(now, until) >= 0);
}

/** Until when the counts of that day stay as they are: then the first clock has run out. */
export function holdsUntil({ items }: Agenda): Instant | undefined {
  return items
    .flatMap(({ state, until }) => (state === 'clock' && until !== undefined ? [until] : []))
    .sort(laterFirst)
    .at(-1);
}

const zoneAt = '2026-11-21T09:00:00'.length;

function zoneOf(moment: Instant): string {
  return moment.slice(zoneAt);
}
