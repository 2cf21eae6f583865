import type { Instant } from '../domain/day.ts';
import { usualRhythm } from '../domain/day.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { skipFollowUp } from '../domain/skip.ts';
import { alreadyClosed } from '../render/follow-up-problems.ts';
import type { World } from '../world.ts';

/** Closes one open follow-up without a contact and answers with the notes as they are kept. Throws `Problem` refused where it is closed. */
export async function leaveOut(
  world: World,
  followUp: FollowUp,
  { play, now, ...why }: { readonly play: Play; readonly now: Instant; readonly note?: string },
): Promise<Ledger> {
  const making = { id: followUp.id, at: now, newId: () => world.newId(), rhythm: usualRhythm };
  return world.ledger.change(
    (ledger) => {
      const current = ledger.followUps.find((one) => one.id === followUp.id);
      if (current?.status !== 'open') throw alreadyClosed(current ?? followUp);
      return skipFollowUp(ledger, { ...making, ...why });
    },
    { verb: 'skip', thing: play.label, account: followUp.account },
  );
}
