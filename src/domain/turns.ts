import type { Day, Rhythm } from './day.ts';
import { addBusinessDays, addHours, dayOf } from './day.ts';
import type { FollowUp } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import { isLeftAlone, mayPlay } from './permission.ts';
import { spacing } from './plan.ts';
import { clockEnd, hasLapsed, startsAtOnce } from './play-days.ts';
import type { Play } from './playbook.ts';
import type { Standing } from './standing.ts';
import { plainName } from './words.ts';

/** What decides whose turn it is. */
export interface TurnsInput {
  readonly plays: ReadonlyMap<string, Play>;
  readonly losses: ReadonlyMap<string, Loss>;
  readonly standing: (account: string) => Standing;
  readonly today: Day;
  readonly rhythm: Rhythm;
}

/**
 * The follow-ups as their turn comes: between two contacts that go out to one account lie three business days, counted from what really
 * went out, whichever loss it was for; of several that could be made today only the one that makes most sense is here. What they forbade
 * is left out, and so is what would have lapsed before its turn. What belongs to the first 24 hours, and a day that they named, never
 * waits.
 */
export function inTurn(followUps: readonly FollowUp[], input: TurnsInput): readonly FollowUp[] {
  const waiting = new Map<string, FollowUp[]>();
  const free: FollowUp[] = [];
  for (const one of followUps.filter((each) => isWelcome(each, input))) {
    if (!takesTurn(one, input)) free.push(one);
    else {
      const account = plainName(one.account);
      waiting.set(account, [...(waiting.get(account) ?? []), one]);
    }
  }
  return [...free, ...[...waiting.values()].flatMap((own) => ofAccount(own, input))];
}

/** True for what goes out to the account in a recovery: a call on an open deal of theirs is another matter. */
function takesTurn(one: FollowUp, { plays }: TurnsInput): boolean {
  return one.deal === undefined && (plays.get(one.play)?.outgoing ?? false);
}

function isWelcome(one: FollowUp, { plays, losses, standing }: TurnsInput): boolean {
  const play = plays.get(one.play);
  const loss = losses.get(one.loss ?? '');
  if (play === undefined) return true;
  if (loss !== undefined && one.deal === undefined) return mayPlay(play, loss, standing(one.account)).allowed;
  return play.forbidden['left-alone'] === undefined || !isLeftAlone(undefined, standing(one.account));
}

function ofAccount(own: readonly FollowUp[], input: TurnsInput): readonly FollowUp[] {
  const { today, rhythm } = input;
  const free = freeDay(own, input);
  const sorted = [...own].sort(byTurn(free, input));
  const shown = sorted.find((one) => (turnOf(one, free, input) ?? later) <= today);
  const rest = sorted.filter((one) => one !== shown && !isBehind(one, input));
  const next = shown === undefined ? free : addBusinessDays(today, spacing, rhythm);
  const clock = sorted.find((one) => one.until !== undefined && isBehind(one, input));
  return [...(shown === undefined ? [] : [withClock(shown, clock)]), ...spaced(rest, next, input)];
}

/** Compares later than any day. */
const later = '9999';

/** The first day on which something may go out again. */
function freeDay([first]: readonly FollowUp[], { standing, today, rhythm }: TurnsInput): Day {
  const last = first === undefined ? undefined : standing(first.account).lastOutgoing;
  const day = last === undefined ? today : addBusinessDays(last, spacing, rhythm);
  return day < today ? today : day;
}

/** What belongs to the first 24 hours comes as soon as what is before it is done. */
function isBehind(one: FollowUp, input: TurnsInput): boolean {
  return one.due <= input.today && isOfFirstDay(one, input);
}

function spaced(waiting: readonly FollowUp[], from: Day, input: TurnsInput): readonly FollowUp[] {
  let free = from;
  return waiting.flatMap((one) => {
    const due = laterTurnOf(one, free, input);
    if (due === undefined) return [];
    free = addBusinessDays(due, spacing, input.rhythm);
    return [due === one.due ? one : { ...one, due }];
  });
}

/** The day of its turn; none where it would have lapsed by then. */
function turnOf(one: FollowUp, free: Day, input: TurnsInput): Day | undefined {
  return isOfSameTalk(one, input) ? one.due : laterTurnOf(one, free, input);
}

/** The same of what is not shown today: another act is, so that nothing is of the same talk as that. */
function laterTurnOf(one: FollowUp, free: Day, input: TurnsInput): Day | undefined {
  if (one.named || isOfFirstDay(one, input)) return one.due;
  const turn = one.due < free ? free : one.due;
  return turn !== one.due && hasLapsed(one, input.plays.get(one.play), turn, input.rhythm) ? undefined : turn;
}

/** True for the back-up offer at the end of the advice talk: it is no contact of its own. */
function isOfSameTalk(one: FollowUp, { today, standing }: TurnsInput): boolean {
  return one.play === 'backup' && one.due === today && standing(one.account).lastOutgoing === today;
}

/** True while the first 24 hours of its loss run, or on the day on which late news was recorded. */
function isOfFirstDay(one: FollowUp, { plays, losses, today, rhythm }: TurnsInput): boolean {
  const play = plays.get(one.play);
  const loss = losses.get(one.loss ?? '');
  if (play === undefined || loss === undefined || !startsAtOnce(play.due)) return false;
  return today <= firstDayOf(loss, rhythm);
}

const clockHours = 24;

/** The day on which the first 24 hours of a loss are over: after hours counts as the next morning; of late news, the day it was recorded. */
export function firstDayOf({ newsAt, recordedAt }: Loss, rhythm: Rhythm): Day {
  const ends = dayOf(clockEnd(newsAt, clockHours, rhythm));
  const plain = dayOf(addHours(newsAt, clockHours));
  const recorded = dayOf(recordedAt);
  return [ends, plain, recorded].reduce((last, day) => (day > last ? day : last));
}

/** By the day on which each could be made; of those of one day the most sensible first. */
function byTurn(free: Day, input: TurnsInput): (left: FollowUp, right: FollowUp) => number {
  const { plays, today } = input;
  const order = (one: FollowUp) => plays.get(one.play)?.order ?? 0;
  const first = (one: FollowUp) => (one.named || isOfFirstDay(one, input) ? today : free);
  const day = (one: FollowUp) => (one.due <= first(one) ? first(one) : one.due);
  return (left, right) =>
    inOrder(day(left), day(right)) ||
    Number(right.named ?? false) - Number(left.named ?? false) ||
    order(left) - order(right) ||
    inOrder(left.due, right.due) ||
    inOrder(left.id, right.id);
}

/** The clock of the account runs on, whichever of its acts is shown. */
function withClock(shown: FollowUp, clock: FollowUp | undefined): FollowUp {
  return shown.until !== undefined || clock?.until === undefined ? shown : { ...shown, until: clock.until };
}
