import type { Day, Holidays, Instant } from './day.ts';
import {
  addBusinessDays,
  addDays,
  addHours,
  atHour,
  dayOf,
  daysBetween,
  hoursBetween,
  isBusinessDay,
  noHolidays,
  onBusinessDay,
  onBusinessDayBefore,
  timeOf,
} from './day.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import type { Play, PlayDue, PlayLapse } from './playbook.ts';

/** A play with its days, before it is kept as a follow-up. */
export interface Planned {
  readonly play: string;
  readonly due: Day;
  readonly until?: Instant;
  readonly lapsesOn?: Day;
}

/** The longest an account is left alone (G23–24). */
export const longestGap = 92;

const checkInPlay = 'check-in';
const spacing = 3;
const lateAfter = 3;
const veryLateAfter = 60;
const opens = '09:00';
const closes = '18:00';

/** How old the news was when it was recorded: fresh up to 3 business days, very late after 60 days. */
export function lateness(
  loss: Pick<Loss, 'newsAt' | 'recordedAt'>,
  holidays: Holidays,
): 'fresh' | 'late' | 'very-late' {
  const news = dayOf(loss.newsAt);
  const recorded = dayOf(loss.recordedAt);
  if (daysBetween(news, recorded) > veryLateAfter) return 'very-late';
  return recorded > addBusinessDays(news, lateAfter, holidays) ? 'late' : 'fresh';
}

type Rule = (loss: Loss, holidays: Holidays) => boolean;

/** The conditions a play may name in `only`. */
export const rules: Readonly<Record<string, Rule>> = {
  'not-late': (loss, holidays) => lateness(loss, holidays) === 'fresh',
  'not-very-late': (loss, holidays) => lateness(loss, holidays) !== 'very-late',
  late: (loss, holidays) => lateness(loss, holidays) === 'late',
  'thanks-or-leave-missing': (loss) => !(loss.thanked && loss.leaveGiven),
  'leave-not-refused': (loss) => !loss.leaveRefused,
  'signed-elsewhere': (loss) => loss.state === 'signed-elsewhere',
  'blocker-named': (loss) => loss.blocker !== undefined,
  'address-known': (loss) => loss.contact?.address !== undefined,
  'never-first': () => false,
};

/**
 * The plan for a loss: each play whose conditions hold, with its days, the earliest first. Between two outgoing contacts lie at
 * least three business days, the first 24 hours, or the day a late reply goes out, counting as one; the check-in never falls later
 * than 92 days after the news. What would have lapsed before its turn is left out.
 */
export function planFor(loss: Loss, plays: readonly Play[], holidays: Holidays): readonly Planned[] {
  const fitting = plays.filter(
    (play) => play.states.includes(loss.state) && play.only.every((rule) => rules[rule]?.(loss, holidays)),
  );
  const dated = fitting.map((play) => datedPlay(play, loss, holidays)).sort(byDue);
  const firstContact = later(dayOf(addHours(loss.newsAt, 24)), dayOf(loss.recordedAt));
  return spaced(dated, firstContact, holidays)
    .sort(byDue)
    .map(({ play, ...days }) => ({ play: play.id, ...days }));
}

/** The check-in that follows a contact on `day`: at most 92 days later, on a business day. */
export function checkInAfter(day: Day, holidays: Holidays): Day {
  return onBusinessDayBefore(addDays(day, longestGap), holidays);
}

/** Where a clock of `hours` ends: when that is outside business hours, noon of the next business day counts as kept. */
export function clockEnd(from: Instant, hours: number, holidays: Holidays): Instant {
  const end = addHours(from, hours);
  const day = dayOf(end);
  if (isBusinessDay(day, holidays) && timeOf(end) >= opens && timeOf(end) <= closes) return end;
  const next =
    isBusinessDay(day, holidays) && timeOf(end) < opens ? day : onBusinessDay(addDays(day, 1), holidays);
  return atHour(next, 12);
}

interface Dated extends Omit<Planned, 'play'> {
  readonly play: Play;
}

function byDue(left: Dated, right: Dated): number {
  return inOrder(left.due, right.due) || left.play.order - right.play.order;
}

function later(left: Day, right: Day): Day {
  return left > right ? left : right;
}

/** A play on its own day, or on the day of the record where that is past; it lapses counted from its own day. */
function datedPlay(play: Play, loss: Loss, holidays: Holidays): Dated {
  const recorded = dayOf(loss.recordedAt);
  const end = 'hours' in play.due ? clockEnd(loss.newsAt, play.due.hours, holidays) : undefined;
  const own = end === undefined ? ownDay(play, loss, holidays) : dayOf(end);
  const runs = end !== undefined && hoursBetween(loss.recordedAt, end) >= 0;
  const due = own < recorded ? onBusinessDay(recorded, holidays) : own;
  return {
    play,
    due: startsAtOnce(play.due) ? recorded : due,
    ...(runs ? { until: end } : {}),
    ...(play.lapses === undefined ? {} : { lapsesOn: lapseDay(play.lapses, own, holidays) }),
  };
}

function ownDay(play: Play, loss: Loss, holidays: Holidays): Day {
  const news = dayOf(loss.newsAt);
  if (play.id === checkInPlay) return checkInDay(loss, holidays);
  if ('businessDays' in play.due) return addBusinessDays(news, play.due.businessDays, holidays);
  return 'days' in play.due ? onBusinessDay(addDays(news, play.due.days), holidays) : dayOf(loss.recordedAt);
}

/** At most 92 days after the news; at once where nobody was in touch for sixty days. */
function checkInDay(loss: Loss, holidays: Holidays): Day {
  return lateness(loss, holidays) === 'very-late'
    ? onBusinessDay(dayOf(loss.recordedAt), holidays)
    : checkInAfter(dayOf(loss.newsAt), holidays);
}

function spaced(dated: readonly Dated[], firstContact: Day, holidays: Holidays): Dated[] {
  let last = firstContact;
  return dated.flatMap((one) => {
    const counts = one.play.outgoing && !startsAtOnce(one.play.due) && one.play.id !== checkInPlay;
    const due = counts ? later(one.due, addBusinessDays(last, spacing, holidays)) : one.due;
    if (one.lapsesOn !== undefined && one.lapsesOn < due) return [];
    if (counts) last = due;
    return [{ ...one, due }];
  });
}

function startsAtOnce(due: PlayDue): boolean {
  return 'at' in due || 'hours' in due;
}

/** Plays that concern the rep alone: they are no part of what the account hears of. */
export const inwardPlays: readonly string[] = ['debrief', 'partner'];

/** True when it is too late for the act; a follow-up kept without its last day lapses as its play does, from the day it was due. */
export function hasLapsed(
  one: Pick<Planned, 'due' | 'lapsesOn'>,
  play: Play | undefined,
  today: Day,
): boolean {
  if (one.lapsesOn !== undefined) return one.lapsesOn < today;
  const { lapses } = play ?? {};
  return lapses !== undefined && one.due < today && lapseDay(lapses, one.due, noHolidays) < today;
}

function lapseDay(lapse: PlayLapse, from: Day, holidays: Holidays): Day {
  return 'days' in lapse ? addDays(from, lapse.days) : addBusinessDays(from, lapse.businessDays, holidays);
}
