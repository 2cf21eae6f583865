import type { Instant } from '../domain/day.ts';
import { addDays, dayOf } from '../domain/day.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { comesOn, snoozeFollowUp, snoozeLimit } from '../domain/snooze.ts';
import { comesByItself, waitsTooLong } from '../render/snooze-problems.ts';
import type { World } from '../world.ts';
import { dayAhead } from './day-meant.ts';
import { changeTogether } from './together.ts';

/** Puts an open follow-up off to the day typed, and with a mailing all in it that would come before, and answers with it as it is kept. `id` is how it is named there. Throws `Problem` answers | refused. */
export async function putOff(
  world: World,
  followUp: FollowUp,
  { play, typed, id, now }: PuttingOff,
): Promise<PutOff> {
  const today = dayOf(now);
  const to = await dayAhead(typed, today, addDays(today, 1));
  if (to < followUp.due) throw comesByItself(followUp, today);
  const { rhythm } = await world.settings();
  const limit = snoozeLimit(followUp, play, today, rhythm);
  if (limit !== undefined && to > limit.last) throw waitsTooLong(limit, { id, label: play.label, today });
  const each = (ledger: Ledger, one: FollowUp): Ledger =>
    comesOn(one) < to || one.id === followUp.id ? snoozeFollowUp(ledger, one.id, to) : ledger;
  const { after, accounts } = await changeTogether(world, followUp, { verb: 'snooze', play, now, each });
  return { kept: after.followUps.find((one) => one.id === followUp.id) ?? followUp, accounts };
}

interface PutOff {
  readonly kept: FollowUp;
  /** How many accounts it was for, where it is a mailing. */
  readonly accounts: number;
}

interface PuttingOff {
  readonly play: Play;
  readonly typed: string;
  readonly id: string;
  readonly now: Instant;
}
