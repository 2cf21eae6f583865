import type { FollowUp, Ledger } from '../domain/ledger.ts';
import { recordLoss } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { isSameNews, lossMeanwhile, retellLoss } from '../domain/loss-twice.ts';
import type { Deal } from '../domain/pipeline.ts';
import { keptElsewhere } from '../render/problems.ts';
import { whichNews } from '../render/two-windows.ts';
import type { Draft, World } from '../world.ts';
import { choiceMade } from './pick.ts';
import type { View } from './view.ts';

/** A loss that was just kept, with its plan. */
export interface Captured {
  readonly loss: Loss;
  readonly followUps: readonly FollowUp[];
  readonly deal: Deal;
}

/** A loss about to be kept; the deal too where it `isNew`. */
export interface NewLoss extends Captured {
  readonly isNew: boolean;
}

/**
 * Keeps the loss in one step, then removes its draft. When another window kept a loss of the same deal since `view` was read, there is
 * never a second one: on a terminal the person chooses whose answers count. Throws `Problem` refused where that cannot be asked, left.
 */
export async function keepLoss(
  world: World,
  view: View,
  made: NewLoss,
  draft: Draft | undefined,
): Promise<Captured> {
  const { loss, followUps, deal } = made;
  const meanwhile = (ledger: Ledger) => lossMeanwhile(loss, ledger, view.ledger);
  const ledger = await world.ledger.change(
    (before) =>
      meanwhile(before) === undefined
        ? recordLoss(before, loss, followUps, made.isNew ? deal : undefined)
        : before,
    noteOf(loss),
  );
  const kept = meanwhile(ledger) ?? loss;
  const settled = isSameNews(kept, loss) ? ledger : await settle(world, ledger, kept, { made, draft });
  draft?.finish();
  return capturedIn(settled, kept, deal);
}

async function settle(
  world: World,
  ledger: Ledger,
  kept: Loss,
  { made, draft }: { readonly made: NewLoss; readonly draft: Draft | undefined },
): Promise<Ledger> {
  if (draft === undefined) throw keptElsewhere(kept.deal.account);
  const chosen = await choiceMade(world, whichNews(kept, made.loss));
  if (chosen !== 'this') return ledger;
  const [plays, { rhythm }] = await Promise.all([world.playbook.plays(), world.settings()]);
  const how = { plays, rhythm, now: made.loss.recordedAt, newId: () => world.newId() };
  return world.ledger.change((before) => retellLoss(before, kept.id, made.loss, how), noteOf(made.loss));
}

function noteOf({ deal }: Loss) {
  return { verb: 'lost', account: deal.account };
}

function capturedIn(ledger: Ledger, kept: Loss, deal: Deal): Captured {
  return {
    loss: ledger.losses.find((one) => one.id === kept.id) ?? kept,
    followUps: ledger.followUps.filter((one) => one.loss === kept.id),
    deal,
  };
}
