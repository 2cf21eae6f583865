import { dayBack } from './absence.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Day, Rhythm } from './day.ts';
import { dayOf, daysBetween } from './day.ts';
import type { Absence, Change, FollowUp, Ledger } from './ledger.ts';
import { inOrder } from './order.ts';
import { hasLapsed } from './play-days.ts';
import type { Play } from './playbook.ts';
import { asItComes } from './snooze.ts';
import { plainName } from './words.ts';

/** What days off are seen by. */
export interface TimeAway {
  readonly absences: readonly Absence[];
  readonly plays: ReadonlyMap<string, Play>;
  readonly today: Day;
  readonly rhythm: Rhythm;
}

/**
 * The follow-ups as they come to someone who has days off: what falls due meanwhile, or was still open when they began, comes on the first
 * working day back, and is not late. A clock that ran out meanwhile is dropped, and so is what comes too late by then.
 */
export function afterTimeAway(followUps: readonly FollowUp[], off: TimeAway): readonly FollowUp[] {
  if (off.absences.length === 0) return followUps;
  const sorted = [...off.absences].sort((left, right) => inOrder(left.from, right.from));
  return followUps.flatMap((one) => {
    const day = sorted.reduce((before, absence) => movedBy(absence, before, one, off), one.due);
    if (day === one.due) return [one];
    const play = off.plays.get(one.play);
    const isOver = one.until !== undefined && dayOf(one.until) < day;
    return isOver || hasLapsed(one, play, day, off.rhythm) ? [] : [asItComes(one, play, off.rhythm, day)];
  });
}

/** Whoever keeps something on a later day off works on that day: what it asks for at once is not put off. */
function movedBy(
  absence: Absence,
  day: Day,
  { madeAt }: FollowUp,
  { absences, today, rhythm }: TimeAway,
): Day {
  const made = dayOf(madeAt);
  const isMeant = day <= absence.until && (absence.from <= today || day >= absence.from);
  const isAtOnce = made > absence.from && day <= made;
  return isMeant && !isAtOnce ? dayBack(absences, absence, rhythm) : day;
}

/** So many days without a note are like days off. */
const longSilence = 21;
/** So many changes the ledger remembers. */
const remembered = 50;

/** True on the first day of work after days off, told or not: nothing was noted since, or for three weeks. */
export function isFirstDayBack(
  { absences, changes }: Pick<Ledger, 'absences' | 'changes'>,
  today: Day,
): boolean {
  const last = lastDayOfNotes(changes, today);
  if (last === undefined && changes.length >= remembered) return false;
  const since = (day: Day) => last === undefined || last <= day;
  if (last !== undefined && daysBetween(last, today) >= longSilence) return true;
  return absences.some(({ until }) => until < today && since(until));
}

/** The last day before today on which anything was noted. */
function lastDayOfNotes(changes: readonly Change[], today: Day): Day | undefined {
  return changes
    .map(({ at }) => dayOf(at))
    .filter((day) => day < today)
    .sort(inOrder)
    .at(-1);
}

/** What is open now and will have come too late when those days off are over, as it falls due. */
export function tooLateBy(
  followUps: readonly FollowUp[],
  { until }: Absence,
  off: TimeAway,
): readonly FollowUp[] {
  const open = followUps.filter(
    (one) => one.status === 'open' && !hasLapsed(one, off.plays.get(one.play), off.today, off.rhythm),
  );
  const coming = open.map((one) => asItComes(one, off.plays.get(one.play), off.rhythm));
  const left = new Set(afterTimeAway(coming, off).map(({ id }) => id));
  return coming
    .filter((one) => one.due <= until && !left.has(one.id))
    .sort((one, other) => inOrder(one.due, other.due) || inOrder(one.id, other.id));
}

/** Of the lines of today the first of each account; its others come on the `next` day. */
export function oncePerAccount(items: readonly AgendaItem[], next: Day): AgendaItem[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const account = plainName(item.account);
    if (item.state === 'upcoming') return item;
    if (!seen.has(account)) {
      seen.add(account);
      return item;
    }
    const { daysLate: _daysLate, hoursLeft: _hoursLeft, ...waiting } = item;
    return { ...waiting, state: 'upcoming', due: next };
  });
}
