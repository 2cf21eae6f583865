import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry } from '../domain/calendar.ts';
import type { Instant } from '../domain/day.ts';
import { momentOf } from '../domain/day.ts';
import type { Play } from '../domain/playbook.ts';
import { calendarMark } from './calendar.ts';

const clockWarning = 3600;

/** The events as one iCalendar file (RFC 5545). What they say may be seen by whoever sees the calendar: nothing that is for the rep alone. */
export function icsText(entries: readonly CalendarEntry[], plays: readonly Play[], now: Instant): string {
  const named = new Map(plays.map((play) => [play.id, play]));
  const calendar = new ICalCalendar({
    name: 'recover',
    prodId: calendarMark,
    method: ICalCalendarMethod.PUBLISH,
    events: entries.map((entry) => eventOf(entry, named.get(entry.play), now)),
  });
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, play: Play | undefined, now: Instant) {
  const { item } = entry;
  return {
    id: `${entry.id}@recover`,
    sequence: entry.sequence,
    start: momentOf(entry.start),
    end: momentOf(entry.end),
    stamp: momentOf(now),
    created: momentOf(entry.madeAt),
    summary: summaryOf(entry, play),
    status: item === undefined ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(item === undefined ? {} : { description: descriptionOf(entry), alarms: [alarmOf(entry, play)] }),
  };
}

function alarmOf(entry: CalendarEntry, play: Play | undefined) {
  const trigger = entry.clock ? clockWarning : 0;
  return { type: ICalAlarmType.display, trigger, description: summaryOf(entry, play) };
}

/** `Call Nordhaus Foods`, `Write to Brandt Logistics: first needs check`. */
function summaryOf({ account, play: id }: CalendarEntry, play: Play | undefined): string {
  const label = play?.label.replace(/^the /, '') ?? id;
  const verb = play === undefined ? undefined : verbs[play.reach];
  if (id === 'call') return `Call ${account}`;
  if (verb === undefined) return `${account}: ${label}`;
  return `${verb} ${account}: ${label}`;
}

const verbs: Readonly<Record<Play['reach'], string | undefined>> = {
  mail: 'Write to',
  phone: 'Call',
  post: 'A card to',
  none: undefined,
};

/** Whom, where, and the first words. */
function descriptionOf({ item }: CalendarEntry): string {
  const whom = [item?.contact?.name, item?.reach].filter((part) => part !== undefined).join(', ');
  return [whom, item?.words ?? '', 'recover due'].filter((line) => line !== '').join('\n');
}
