import type { Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import { nextThere } from '../domain/next-there.ts';
import type { Play } from '../domain/playbook.ts';
import { skipFollowUp } from '../domain/skip.ts';
import type { LeftOutScreen } from '../render/done.ts';
import type { World } from '../world.ts';
import type { Line } from './finishing.ts';
import { rightNow } from './right-now.ts';
import type { Together } from './together.ts';
import { changeTogether } from './together.ts';

/** Closes an open follow-up without a contact, and with a mailing all that go out in it, and answers with the notes as they are kept. Throws `Problem` refused where it is closed. */
export async function leaveOut(
  world: World,
  followUp: FollowUp,
  { play, now, ...why }: { readonly play: Play; readonly now: Instant; readonly note?: string },
): Promise<Together> {
  const { rhythm } = await world.settings();
  const making = { at: now, newId: () => world.newId(), rhythm };
  const each = (ledger: Ledger, one: FollowUp): Ledger =>
    skipFollowUp(ledger, { ...making, ...why, id: one.id });
  return changeTogether(world, followUp, { verb: 'skip', play, now, each });
}

/** What was left out, and what comes next there. */
export async function leftOutScreen(
  world: World,
  { followUp, play, plays, ledger: before }: Line,
  { after, accounts }: Together,
): Promise<LeftOutScreen> {
  const { rhythm } = await world.settings();
  const today = dayOf(rightNow(world, before, false));
  const closed = after.followUps.find((one) => one.id === followUp.id) ?? followUp;
  const next = nextThere(after, followUp, { plays, today, rhythm });
  const known = new Set(before.followUps.map(({ id }) => id));
  const again = after.followUps.find(({ id }) => !known.has(id));
  return { closed, accounts, play, plays, today, width: world.width, ...withoutGaps({ next, again }) };
}
