import type { Instant } from '../domain/day.ts';
import { addDays, dayOf } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { snoozeFollowUp, snoozeLimit } from '../domain/snooze.ts';
import { alreadyClosed } from '../render/follow-up-problems.ts';
import { comesByItself, waitsTooLong } from '../render/snooze-problems.ts';
import type { World } from '../world.ts';
import { dayAhead } from './day-meant.ts';

/** Puts one open follow-up off to the day typed and answers with it as it is kept. `id` is how it is named there. Throws `Problem` answers | refused. */
export async function putOff(
  world: World,
  followUp: FollowUp,
  { play, typed, id, now }: PuttingOff,
): Promise<FollowUp> {
  const today = dayOf(now);
  const to = await dayAhead(typed, today, addDays(today, 1));
  if (to < followUp.due) throw comesByItself(followUp, today);
  const limit = snoozeLimit(followUp, play, today);
  if (limit !== undefined && to > limit.last) throw waitsTooLong(limit, { id, label: play.label, today });
  const after = await world.ledger.change(
    (ledger) => {
      const current = ledger.followUps.find((one) => one.id === followUp.id);
      if (current?.status !== 'open') throw alreadyClosed(current ?? followUp);
      return snoozeFollowUp(ledger, followUp.id, to);
    },
    { verb: 'snooze', thing: play.label, account: followUp.account },
  );
  return after.followUps.find((one) => one.id === followUp.id) ?? followUp;
}

interface PuttingOff {
  readonly play: Play;
  readonly typed: string;
  readonly id: string;
  readonly now: Instant;
}
