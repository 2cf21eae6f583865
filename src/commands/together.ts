import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { mailedWith } from '../domain/mailing.ts';
import type { Play } from '../domain/playbook.ts';
import { alreadyClosed } from '../render/follow-up-problems.ts';
import type { World } from '../world.ts';

interface Act {
  readonly verb: string;
  readonly play: Play;
  readonly now: Instant;
  /** What becomes of one of them. */
  readonly each: (ledger: Ledger, one: FollowUp) => Ledger;
}

/** What was kept, and how many accounts it was for. */
export interface Together {
  readonly after: Ledger;
  readonly accounts: number;
}

/** Changes an open follow-up, and with a mailing all that go out in it (G55), as one change that one undo takes back. Throws `Problem` refused where it is closed. */
export async function changeTogether(
  world: World,
  followUp: FollowUp,
  { verb, play, now, each }: Act,
): Promise<Together> {
  const [plays, { rhythm }, before] = await Promise.all([
    world.playbook.plays(),
    world.settings(),
    world.ledger.read(),
  ]);
  const turning = { plays, today: dayOf(now), rhythm };
  const accounts = mailedWith(followUp, before, turning).length;
  const after = await world.ledger.change(
    (ledger) => {
      const current = ledger.followUps.find((one) => one.id === followUp.id);
      if (current?.status !== 'open') throw alreadyClosed(current ?? followUp);
      return mailedWith(current, ledger, turning).reduce(each, ledger);
    },
    { verb, thing: play.label, ...(accounts > 1 ? {} : { account: followUp.account }) },
  );
  return { after, accounts };
}
