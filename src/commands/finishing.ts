import { afterDone } from '../domain/afterwards.ts';
import { completeFollowUp } from '../domain/closing.ts';
import { dayOf } from '../domain/day.ts';
import { keepingAsked, keptByHand, keptSoFar } from '../domain/keeping.ts';
import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { withoutGaps } from '../domain/loss.ts';
import { nextThere } from '../domain/next-there.ts';
import type { Play } from '../domain/playbook.ts';
import type { DoneScreen } from '../render/done.ts';
import type { World } from '../world.ts';
import { whatCame } from './outcome.ts';
import { rightNow } from './right-now.ts';
import { changeTogether } from './together.ts';

/** An open follow-up to be acted on, with what that takes; `id` is how it is named in commands. */
export interface Line {
  readonly followUp: FollowUp;
  readonly play: Play;
  readonly plays: readonly Play[];
  readonly ledger: Ledger;
  readonly id: string;
}

/** What came of it, as far as it was told on the command line. */
export interface Came {
  readonly outcome?: string | undefined;
  readonly note?: string | undefined;
  readonly use?: string | undefined;
  readonly given: Readonly<Record<string, string | undefined>>;
}

/** Closes it, and with a mailing all that went out in it, with what came of it, asking on a terminal what was not told. Throws `Problem` usage | refused | left. */
export async function finish(world: World, line: Line, told: Came): Promise<DoneScreen> {
  const { followUp, play, plays, ledger: before, id } = line;
  const now = rightNow(world, before, false);
  const { rhythm } = await world.settings();
  const today = dayOf(now);
  const soFar = keptSoFar(before, followUp, today);
  const came = await whatCame(world, play, followUp, {
    typed: told.outcome,
    note: told.note,
    use: told.use,
    given: told.given,
    loss: before.losses.find((one) => one.id === followUp.loss),
    soFar,
    byHand: keptByHand(before),
    id,
  });
  const closing = { id: followUp.id, at: now, ...came };
  const newId = () => world.newId();
  const each = (ledger: Ledger, one: FollowUp): Ledger => {
    const how = { ...closing, id: one.id };
    const closed = completeFollowUp(ledger, how, play, newId, rhythm);
    return afterDone(closed, { followUp: one, closing: how, plays, newId, rhythm });
  };
  const { after, accounts } = await changeTogether(world, followUp, { verb: 'done', play, now, each });
  const closed = after.followUps.find((one) => one.id === followUp.id) ?? followUp;
  const next = nextThere(after, followUp, { plays, today, rhythm });
  return {
    closed,
    accounts,
    play,
    plays,
    today,
    width: world.width,
    isSilent: keepingAsked(play, came.outcome, soFar) === 'silence',
    ...withoutGaps({ next, keeping: came.keeping }),
  };
}
