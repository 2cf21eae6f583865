import type { Day, Rhythm } from './day.ts';
import { addBusinessDays, addDays, addHours, dayOf } from './day.ts';
import { lateness } from './lateness.ts';
import type { Loss } from './loss-record.ts';
import { inOrder } from './order.ts';
import { fitsLoss } from './permission.ts';
import type { PlayDays } from './play-days.ts';
import { checkInPlay, daysOf, startsAtOnce } from './play-days.ts';
import type { Play } from './playbook.ts';

/** A play with its days, before it is kept as a follow-up. */
export interface Planned extends PlayDays {
  readonly play: string;
}

/** Business days between two contacts that go out to one account. */
export const spacing = 3;

const neverFirst = 'never-first';

/** False for what comes of what happens, such as a signal or the referral ask. */
export function isFirst({ only }: Play): boolean {
  return !only.includes(neverFirst);
}

type Rule = (loss: Loss, rhythm: Rhythm) => boolean;

/** The conditions a play may name in `only`. */
export const rules: Readonly<Record<string, Rule>> = {
  'not-late': (loss, rhythm) => lateness(loss, rhythm) === 'fresh',
  'not-very-late': (loss, rhythm) => lateness(loss, rhythm) !== 'very-late',
  late: (loss, rhythm) => lateness(loss, rhythm) === 'late',
  'thanks-or-leave-missing': (loss) => !(loss.thanked && loss.leaveGiven),
  'contract-end-known': (loss) => loss.contractEnd !== undefined,
  'address-known': (loss) => loss.contact?.address !== undefined,
  [neverFirst]: () => false,
};

/** True where the loss allows the play and what it hangs on holds, whether a plan begins with it or it comes of what happens. */
export function holdsFor(play: Play, loss: Loss, rhythm: Rhythm): boolean {
  if (play.id === checkInPlay && (loss.keeping ?? 'mine') !== 'mine') return false;
  return (
    fitsLoss(play, loss) && play.only.every((rule) => rule === neverFirst || rules[rule]?.(loss, rhythm))
  );
}

/**
 * The plan for a loss: each play whose conditions hold, with its days, the earliest first. Between two outgoing contacts lie at
 * least three business days, the first 24 hours, or the day a late reply goes out, counting as one; the check-in never falls later
 * than 92 days after the news. What would have lapsed before its turn is left out.
 */
export function planFor(loss: Loss, plays: readonly Play[], rhythm: Rhythm): readonly Planned[] {
  const fitting = plays.filter((play) => isFirst(play) && holdsFor(play, loss, rhythm));
  const dated = fitting
    .map((play) => ({ ...daysOf(play, loss, rhythm), play }))
    .filter((one) => !isMissed(one, loss, rhythm))
    .sort(byDue);
  const firstContact = later(dayOf(addHours(loss.newsAt, 24)), dayOf(loss.recordedAt));
  return spaced(dated, firstContact, rhythm)
    .sort(byDue)
    .map(({ play, ...days }) => ({ play: play.id, ...days }));
}

/** Of late news, a check whose day has passed is not made up for: the next one is near. */
function isMissed({ play }: Dated, loss: Loss, rhythm: Rhythm): boolean {
  const { due } = play;
  const isCheck = 'days' in due && 'afterGoLive' in due && loss.goLive === undefined;
  const own = 'days' in due ? addDays(dayOf(loss.newsAt), due.days) : dayOf(loss.newsAt);
  return isCheck && own < dayOf(loss.recordedAt) && lateness(loss, rhythm) === 'late';
}

interface Dated extends PlayDays {
  readonly play: Play;
}

function byDue(left: Dated, right: Dated): number {
  return inOrder(left.due, right.due) || left.play.order - right.play.order;
}

function later(left: Day, right: Day): Day {
  return left > right ? left : right;
}

function spaced(dated: readonly Dated[], firstContact: Day, rhythm: Rhythm): Dated[] {
  let last = firstContact;
  return dated.flatMap((one) => {
    const counts = one.play.outgoing && !startsAtOnce(one.play.due) && one.play.id !== checkInPlay;
    const due = counts ? later(one.due, addBusinessDays(last, spacing, rhythm)) : one.due;
    if (one.lapsesOn !== undefined && one.lapsesOn < due) return [];
    if (counts) last = due;
    return [{ ...one, due }];
  });
}

/** Plays that concern the rep alone: they are no part of what the account hears of. */
export const inwardPlays: readonly string[] = ['debrief', 'partner'];
