import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import { nextThere } from '../domain/next-there.ts';
import type { Play } from '../domain/playbook.ts';
import { skipFollowUp } from '../domain/skip.ts';
import type { LeftOutScreen } from '../render/done.ts';
import { alreadyClosed } from '../render/follow-up-problems.ts';
import type { World } from '../world.ts';
import type { Line } from './finishing.ts';
import { rightNow } from './right-now.ts';

/** Closes one open follow-up without a contact and answers with the notes as they are kept. Throws `Problem` refused where it is closed. */
export async function leaveOut(
  world: World,
  followUp: FollowUp,
  { play, now, ...why }: { readonly play: Play; readonly now: Instant; readonly note?: string },
): Promise<Ledger> {
  const { rhythm } = await world.settings();
  const making = { id: followUp.id, at: now, newId: () => world.newId(), rhythm };
  return world.ledger.change(
    (ledger) => {
      const current = ledger.followUps.find((one) => one.id === followUp.id);
      if (current?.status !== 'open') throw alreadyClosed(current ?? followUp);
      return skipFollowUp(ledger, { ...making, ...why });
    },
    { verb: 'skip', thing: play.label, account: followUp.account },
  );
}

/** What was left out, and what comes next there. */
export async function leftOutScreen(
  world: World,
  { followUp, play, plays, ledger: before }: Line,
  after: Ledger,
): Promise<LeftOutScreen> {
  const { rhythm } = await world.settings();
  const today = dayOf(rightNow(world, before, false));
  const closed = after.followUps.find((one) => one.id === followUp.id) ?? followUp;
  const next = nextThere(after, followUp, { plays, today, rhythm });
  const known = new Set(before.followUps.map(({ id }) => id));
  const again = after.followUps.find(({ id }) => !known.has(id));
  return { closed, play, plays, today, width: world.width, ...withoutGaps({ next, again }) };
}
