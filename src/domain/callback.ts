import type { Closing } from './closing.ts';
import type { Rhythm } from './day.ts';
import { addBusinessDays, dayOf } from './day.ts';
import { anew, isOpenOf, letGo } from './follow-ups.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Play } from './playbook.ts';
import { withPlan } from './restate.ts';

/** What the outcome of a call or a call back brings with it: its plays, and where new ids and free days come from. */
export interface Consequence {
  readonly followUp: FollowUp;
  readonly closing: Closing;
  readonly plays: readonly Play[];
  readonly newId: () => Id;
  readonly rhythm: Rhythm;
}

/**
 * What follows from a call: a yes to the call back ends the plan of a deal that lives again; a no makes it lost by word, with a
 * plan from that moment (G13, G47); whoever was not reached is tried once more on the next business day (G49).
 */
export function afterCall(ledger: Ledger, consequence: Consequence): Ledger {
  const { followUp, closing } = consequence;
  if (closing.outcome === 'not-reached' || closing.outcome === 'no-contact')
    return triedAgain(ledger, consequence);
  const loss = ledger.losses.find((one) => one.id === followUp.loss);
  if (followUp.play !== 'callback' || loss === undefined) return ledger;
  if (closing.outcome === 'yes')
    return { ...ledger, followUps: ledger.followUps.map((one) => dropped(one, loss, closing)) };
  return closing.outcome === 'no' ? lostByWord(ledger, loss, consequence) : ledger;
}

function dropped(one: FollowUp, loss: Loss, closing: Closing): FollowUp {
  return isOpenOf(one, loss.id) ? letGo(one, closing.at) : one;
}

function lostByWord(ledger: Ledger, loss: Loss, { closing, ...making }: Consequence): Ledger {
  const lost: Loss = { ...loss, rev: loss.rev + 1, state: 'verbal-no' };
  const losses = ledger.losses.map((one) => (one.id === loss.id ? lost : one));
  return withPlan({ ...ledger, losses }, lost, { ...making, at: closing.at });
}

/** Two tries, then it rests. */
function triedAgain(ledger: Ledger, { followUp, closing, newId, rhythm }: Consequence): Ledger {
  const tries = ledger.followUps.filter((one) => isSameCall(one, followUp)).length;
  if (tries > 1) return ledger;
  const due = addBusinessDays(dayOf(closing.at), 1, rhythm);
  return {
    ...ledger,
    followUps: [...ledger.followUps, anew(followUp, { id: newId(), due, madeAt: closing.at })],
  };
}

function isSameCall(one: FollowUp, call: FollowUp): boolean {
  return one.play === call.play && one.loss === call.loss && one.deal?.id === call.deal?.id;
}

/** The losses that wait for a debrief; a deal saved by its call back has none to wait for. */
export function waitingForDebrief({ losses, followUps }: Ledger): readonly Loss[] {
  return losses.filter((loss) => loss.debrief === undefined && !isSaved(loss, followUps));
}

function isSaved(loss: Loss, followUps: readonly FollowUp[]): boolean {
  return (
    loss.state === 'alive' &&
    followUps.some((one) => one.loss === loss.id && one.play === 'callback' && one.outcome === 'yes')
  );
}
