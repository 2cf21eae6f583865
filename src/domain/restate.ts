import type { Instant, Rhythm } from './day.ts';
import { sameDeal } from './deals.ts';
import { followUpsFor, isOpenOf, letGo } from './follow-ups.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { fitsLoss } from './permission.ts';
import { inwardPlays, planFor } from './plan.ts';
import { startsAtOnce } from './play-days.ts';
import type { Play } from './playbook.ts';

/** When a change is made, and where plays, new ids and free days come from. */
export interface Making {
  readonly at: Instant;
  readonly plays: readonly Play[];
  readonly newId: () => Id;
  readonly rhythm: Rhythm;
}

/**
 * The loss with what is now known of it, and its plan brought into line: what no longer fits is let go; once it is signed elsewhere,
 * what fits that is added, counted from that moment. Once it is not won back any more, a win told of it is taken out. What was done or let go before does not come back, and neither does what belongs to the first day.
 */
export function restated(ledger: Ledger, id: Id, change: Partial<Loss>, making: Making): Ledger {
  const loss = ledger.losses.find((one) => one.id === id);
  if (loss === undefined) return ledger;
  const told: Loss = { ...loss, ...change, rev: loss.rev + 1 };
  const settled = {
    ...ledger,
    losses: ledger.losses.map((one) => (one.id === id ? told : one)),
    wins: winsBeside(ledger, loss, told),
    followUps: ledger.followUps.map((one) => withoutMisfit(one, told, making)),
  };
  if (told.state === loss.state) return settled;
  if (told.state === 'signed-elsewhere')
    return withPlan(settled, told, { ...making, plays: making.plays.filter(isLater) });
  if (told.state !== 'alive') return settled;
  return { ...settled, followUps: settled.followUps.map((one) => rested(one, told, making)) };
}

/** The wins after a loss was told otherwise: the latest word on a deal counts, so one that is not won back any more takes the place of its win. */
export function winsBeside({ wins }: Ledger, before: Loss, { state, deal }: Loss): Ledger['wins'] {
  const isBackNoMore = before.state === 'won-back' && state !== 'won-back';
  return isBackNoMore ? wins.filter((win) => !sameDeal(win.deal, deal)) : wins;
}

function withoutMisfit(one: FollowUp, loss: Loss, { plays, at }: Making): FollowUp {
  const play = plays.find(({ id }) => id === one.play);
  return play === undefined || !isOpenOf(one, loss.id) || fitsLoss(play, loss) ? one : letGo(one, at);
}

/** A deal that lives again is worked on: of its plan only the check-in stays, so that it is not forgotten. */
function rested(one: FollowUp, loss: Loss, { at }: Making): FollowUp {
  const stays = one.play === 'check-in' || inwardPlays.includes(one.play);
  return isOpenOf(one, loss.id) && !stays ? letGo(one, at) : one;
}

/** What belongs to the first day, or concerns the rep alone, is not planned a second time. */
function isLater({ due, outgoing }: Play): boolean {
  return outgoing && !startsAtOnce(due);
}

/** With a plan for the loss from that moment on, of the plays that were never planned for it. */
export function withPlan(ledger: Ledger, loss: Loss, { at, plays, newId, rhythm }: Making): Ledger {
  const known = new Set(ledger.followUps.filter((one) => one.loss === loss.id).map((one) => one.play));
  const left = plays.filter(({ id }) => !known.has(id));
  const plan = planFor({ ...loss, newsAt: at, recordedAt: at }, left, rhythm);
  return { ...ledger, followUps: [...ledger.followUps, ...followUpsFor(loss, plan, at, newId)] };
}
