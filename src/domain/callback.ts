import type { Holidays } from './day.ts';
import type { Closing } from './follow-ups.ts';
import { followUpsFor } from './follow-ups.ts';
import type { Id } from './ids.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { planFor } from './plan.ts';
import type { Play } from './playbook.ts';

/** After a call back that was answered with no, the deal is lost by word: its plan is made from that moment (G13, G47). */
export function planAfterCallback(
  ledger: Ledger,
  followUp: FollowUp,
  closing: Closing,
  plays: readonly Play[],
  newId: () => Id,
  holidays: Holidays,
): Ledger {
  const loss = ledger.losses.find((one) => one.id === followUp.loss);
  if (followUp.play !== 'callback' || closing.outcome !== 'no' || loss === undefined) return ledger;
  const { blocker: _blocker, ...rest } = loss;
  const lost = { ...rest, rev: loss.rev + 1, state: 'verbal-no' as const };
  const known = new Set(ledger.followUps.filter((one) => one.loss === loss.id).map((one) => one.play));
  const plan = planFor({ ...lost, newsAt: closing.at, recordedAt: closing.at }, plays, holidays);
  const added = followUpsFor(
    lost,
    plan.filter((one) => !known.has(one.play)),
    closing.at,
    newId,
  );
  return {
    ...ledger,
    losses: ledger.losses.map((one) =>
      one.id === loss.id
        ? { ...lost, ...(loss.blocker === undefined ? {} : { blocker: loss.blocker }) }
        : one,
    ),
    followUps: [...ledger.followUps, ...added],
  };
}
