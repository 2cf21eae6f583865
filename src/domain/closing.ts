import type { Day, Instant, Rhythm } from './day.ts';
import { dayOf } from './day.ts';
import { anew, letGo, movedTo } from './follow-ups.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger, Touch } from './ledger.ts';
import { withoutGaps } from './loss.ts';
import type { Keeping } from './loss-record.ts';
import { checkInAfter, checkInPlay, checkIns, mailingPlay } from './play-days.ts';
import type { Play } from './playbook.ts';
import { plainName } from './words.ts';

/** How a follow-up was closed. */
export interface Closing {
  readonly id: Id;
  readonly at: Instant;
  readonly outcome?: string;
  readonly note?: string;
  /** Further answers, by their question (G32, G56, G58). */
  readonly asides?: Readonly<Record<string, string>>;
  /** How the account is kept in touch with from now on, of a check-in (G23, G55). */
  readonly keeping?: Keeping;
}

/**
 * Closes an open follow-up with its outcome; one that is closed or unknown changes nothing. A play that was to reach the buyer is kept
 * as a touch, and starts the 92 days of the account anew unless nobody answered, whichever loss they are of. The next check-in follows a
 * check-in, a back-up offer waits no longer once the advice talk took place, and a second needs check falls away when all was well.
 */
export function completeFollowUp(
  ledger: Ledger,
  closing: Closing,
  play: Play,
  newId: () => Id,
  rhythm: Rhythm,
): Ledger {
  const followUp = ledger.followUps.find((one) => one.id === closing.id);
  if (followUp?.status !== 'open') return ledger;
  const answer = play.outcomes.find((one) => one.value === closing.outcome)?.answer;
  const checkIn = play.touch && answer !== 'none' ? checkInAfter(dayOf(closing.at), rhythm) : undefined;
  const followUps = ledger.followUps.map((one) => {
    if (one.id === closing.id) return closed(one, closing);
    return one.status === 'open' ? after(one, followUp, closing, checkIn) : one;
  });
  const touches = play.touch
    ? [...ledger.touches, touchOf(followUp, closing, play, newId())]
    : ledger.touches;
  return {
    ...ledger,
    followUps: [...followUps, ...nextCheckIn(ledger, followUp, closing, { newId, rhythm })],
    touches,
  };
}

/** By hand, in the mailing, or never again, as the rep wants to keep the account (G23, G55). */
function nextCheckIn(
  { losses }: Ledger,
  last: FollowUp,
  { at, keeping }: Closing,
  { newId, rhythm }: { readonly newId: () => Id; readonly rhythm: Rhythm },
): readonly FollowUp[] {
  const kept = keeping ?? losses.find((one) => one.id === last.loss)?.keeping ?? 'mine';
  if (!checkIns.includes(last.play) || kept === 'let-go') return [];
  const play = kept === 'list' ? mailingPlay : checkInPlay;
  return [{ ...anew(last, { id: newId(), due: checkInAfter(dayOf(at), rhythm), madeAt: at }), play }];
}

function closed(followUp: FollowUp, closing: Closing): FollowUp {
  const { outcome, note, asides } = closing;
  return {
    ...followUp,
    rev: followUp.rev + 1,
    status: 'done',
    closedAt: closing.at,
    ...withoutGaps({ outcome, note, asides }),
  };
}

function after(one: FollowUp, done: FollowUp, closing: Closing, checkIn: Day | undefined): FollowUp {
  if (
    checkIns.includes(one.play) &&
    checkIn !== undefined &&
    plainName(one.account) === plainName(done.account)
  )
    return movedTo(one, { due: checkIn });
  if (one.loss !== done.loss || one.deal !== undefined) return one;
  if (one.play === 'backup' && done.play === 'advice' && closing.outcome === 'talked')
    return movedTo(one, { due: dayOf(closing.at) });
  const allWell = closing.outcome === 'met' && closing.asides?.['treated'] === 'good';
  if (one.play === 'needs-met-again' && done.play === 'needs-met' && allWell) return letGo(one, closing.at);
  return one;
}

function touchOf(followUp: FollowUp, closing: Closing, play: Play, id: Id): Touch {
  const { note } = closing;
  const outcome = play.outcomes.find((one) => one.value === closing.outcome);
  const answered = outcome?.answer === 'none' ? undefined : outcome?.answer;
  const signal = signalIn(closing, play);
  return {
    id,
    rev: 1,
    account: followUp.account,
    ...(followUp.loss === undefined ? {} : { loss: followUp.loss }),
    on: dayOf(closing.at),
    what: play.label,
    play: play.id,
    ...(outcome?.answer === 'none' ? { unanswered: true } : {}),
    ...withoutGaps({ note, answered, signal }),
  };
}

/** What the answers say of the account, in the words of the note where there is one (G25, G56). */
function signalIn({ outcome, asides = {}, note }: Closing, play: Play): Touch['signal'] {
  const told = play.outcomes.find((one) => one.value === outcome)?.signal;
  const aside = (play.asides ?? [])
    .flatMap(({ id, choices }) => choices.filter((one) => one.value === asides[id]))
    .find((one) => one.signal !== undefined)?.signal;
  const text = told === undefined ? aside : (note ?? told);
  return text === undefined ? undefined : { text };
}
