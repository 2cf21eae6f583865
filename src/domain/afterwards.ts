import type { Consequence } from './callback.ts';
import { afterCall } from './callback.ts';
import type { Instant } from './day.ts';
import { dayOf } from './day.ts';
import { isOpenOf, letGo } from './follow-ups.ts';
import { laterPlay } from './later-play.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Keeping, Loss } from './loss-record.ts';
import { checkInPlay, checkIns, handoverPlay, mailingPlay } from './play-days.ts';
import type { Making } from './restate.ts';
import { restated } from './restate.ts';
import { withFollowUp, withSignal } from './touch-plan.ts';

/**
 * What follows from a follow-up that was done, besides what a call brings: an account that was asked for the back-up stands by (G17), a
 * talk that went well leads to the referral ask (G59), a signal is followed up (G25), and what was planned ends with a handover (G10).
 */
export function afterDone(ledger: Ledger, consequence: Consequence): Ledger {
  const { followUp, closing, plays, newId, rhythm } = consequence;
  const called = afterCall(ledger, consequence);
  const loss = called.losses.find((one) => one.id === followUp.loss);
  if (loss === undefined || followUp.deal !== undefined) return called;
  const making: Making = { at: closing.at, plays, newId, rhythm };
  const asked =
    followUp.play === 'backup' && (closing.outcome === 'agreed' || closing.outcome === 'declined');
  const steps = [
    (before: Ledger) => (asked ? restated(before, loss.id, { state: 'standby' }, making) : before),
    (before: Ledger) => withKeeping(before, loss, consequence),
    (before: Ledger) => withReferral(before, loss, consequence),
    (before: Ledger) => signalled(before, consequence, making),
    (before: Ledger) => handedOver(before, loss, consequence),
  ];
  return steps.reduce((after, step) => step(after), called);
}

/** Said before the first check-in, it holds for that one too. */
function withKeeping(ledger: Ledger, { id }: Loss, { closing: { keeping, at } }: Consequence): Ledger {
  if (keeping === undefined) return ledger;
  const isNext = (one: FollowUp) => isOpenOf(one, id) && checkIns.includes(one.play);
  return {
    ...ledger,
    losses: ledger.losses.map((one) => (one.id === id ? { ...one, rev: one.rev + 1, keeping } : one)),
    followUps: ledger.followUps.map((one) => (isNext(one) ? keptSo(one, keeping, at) : one)),
  };
}

function keptSo(one: FollowUp, keeping: Keeping, at: Instant): FollowUp {
  if (keeping === 'let-go') return letGo(one, at);
  const play = keeping === 'list' ? mailingPlay : checkInPlay;
  return one.play === play ? one : { ...one, rev: one.rev + 1, play };
}

/** Once for a loss, after the first talk that went well. */
function withReferral(ledger: Ledger, { id }: Loss, { followUp, closing, ...rest }: Consequence): Ledger {
  const loss = ledger.losses.find((one) => one.id === id);
  const done = rest.plays.find((one) => one.id === followUp.play);
  const well = done?.outcomes.find((one) => one.value === closing.outcome)?.well ?? false;
  const cool =
    closing.asides?.['relationship'] === 'colder' || (closing.asides?.['treated'] ?? 'good') !== 'good';
  if (loss === undefined || !well || cool) return ledger;
  const from = { ...rest, day: dayOf(closing.at), followUps: ledger.followUps };
  const asked = laterPlay('referral', loss, from);
  return asked === undefined ? ledger : withFollowUp(ledger, loss, asked, { ...rest, at: closing.at });
}

function signalled(ledger: Ledger, { followUp, closing }: Consequence, making: Making): Ledger {
  const touch = ledger.touches.at(-1);
  if (touch?.signal === undefined || touch.play !== followUp.play || touch.loss !== followUp.loss)
    return ledger;
  return withSignal(ledger, { touch, making, today: dayOf(closing.at) });
}

/** What goes on there is the colleague's from now on. */
function handedOver(ledger: Ledger, { id }: Loss, { followUp, closing, plays }: Consequence): Ledger {
  if (followUp.play !== handoverPlay || closing.outcome !== 'handed') return ledger;
  const outward = new Set(plays.filter((play) => play.outgoing).map((play) => play.id));
  return {
    ...ledger,
    followUps: ledger.followUps.map((one) =>
      isOpenOf(one, id) && outward.has(one.play) ? letGo(one, closing.at) : one,
    ),
  };
}
