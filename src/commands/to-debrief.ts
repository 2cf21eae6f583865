import { waitingForDebrief } from '../domain/callback.ts';
import type { Ledger } from '../domain/ledger.ts';
import { unspokenLosses } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { goOnBeside } from '../render/going-on.ts';
import { debriefChoice } from '../render/picking.ts';
import { alreadyDebriefed, severalWaiting } from '../render/problems.ts';
import type { Draft, World } from '../world.ts';
import type { CaptureOrder } from './capture.ts';
import { capture } from './capture.ts';
import { isDebriefKept } from './debrief-setting.ts';
import { choiceMade } from './pick.ts';
import { tellUnread } from './resume.ts';
import type { View } from './view.ts';
import { lossesMeant, lossMeant } from './which-loss.ts';

/** A loss to be debriefed, and the draft to go on with where that was asked already. */
interface LossToDebrief {
  readonly loss: Loss;
  readonly draft?: Draft;
}

/** The loss to be debriefed; what was not captured yet is captured first. Throws `Problem` refused when it has its debrief already. */
export async function lossToDebrief(world: World, view: View, order: CaptureOrder): Promise<LossToDebrief> {
  const waiting = waitingForDebrief(view.ledger);
  if (order.typed !== undefined) return namedLoss(world, view, order, order.typed, waiting);
  if (namesDeal(order)) return capture(world, view, order);
  const [only] = waiting;
  if (!order.asks && waiting.length > 1) throw severalWaiting(waiting);
  if (!order.asks && only !== undefined) return { loss: only };
  return order.asks ? chosenLoss(world, view, order, waiting) : capture(world, view, order);
}

function namesDeal(order: CaptureOrder): boolean {
  return (order.given.get('deal') ?? null) !== null || (order.given.get('account') ?? null) !== null;
}

/**
 * A debriefed loss of which another debrief was begun, and is to be gone on with; undefined when a loss of that name waits for its first.
 * Throws `Problem` refused when it has its debrief and nothing is to be gone on with.
 */
export async function begunBeside(
  world: World,
  typed: string | undefined,
  ledger: Ledger,
  mayAsk: boolean,
): Promise<LossToDebrief | undefined> {
  const { losses } = ledger;
  const [done] = typed === undefined ? [] : lossesMeant(typed, losses);
  const waiting = losses.filter((loss) => loss.debrief === undefined);
  if (typed === undefined || done === undefined || lossesMeant(typed, waiting).length > 0) return undefined;
  const draft = await draftBeside(world, done, ledger);
  if (draft === undefined || !mayAsk || !world.interactive)
    throw alreadyDebriefed(done, losses, draft !== undefined);
  const begun = { kept: draft.answers.size, startedAt: draft.startedAt };
  const chosen = await choiceMade(world, goOnBeside(done.deal.account, begun));
  if (chosen === 'drop') draft.finish();
  if (chosen !== 'go-on') throw alreadyDebriefed(done, losses, chosen !== 'drop');
  tellUnread(world, draft);
  return { loss: done, draft };
}

/** What was begun beside the debrief of the loss; one that was kept, and only not removed any more, is removed now. */
async function draftBeside(world: World, loss: Loss, ledger: Ledger): Promise<Draft | undefined> {
  const drafts = (await world.drafts.open('debrief')).filter(
    (draft) => draft.subject === loss.id && draft.answers.size > 0,
  );
  if (drafts.length === 0) return undefined;
  const causes = await world.playbook.causes();
  const isKept = (draft: Draft) => isDebriefKept(draft, ledger, causes);
  for (const draft of drafts) if (isKept(draft)) draft.finish();
  return drafts.find((draft) => !isKept(draft));
}

async function namedLoss(
  world: World,
  view: View,
  order: CaptureOrder,
  typed: string,
  waiting: readonly Loss[],
): Promise<LossToDebrief> {
  if (lossesMeant(typed, waiting).length > 0)
    return { loss: await lossMeant(world, typed, waiting, order.asks) };
  return capture(world, view, order);
}

const unspokenOffered = 5;

async function chosenLoss(
  world: World,
  view: View,
  order: CaptureOrder,
  waiting: readonly Loss[],
): Promise<LossToDebrief> {
  const unspoken = unspokenLosses(view.pipeline.deals, view.ledger.losses).slice(0, unspokenOffered);
  if (waiting.length === 0 && unspoken.length === 0) return capture(world, view, order);
  const chosen = await choiceMade(world, debriefChoice(waiting, unspoken));
  const loss = waiting.find((one) => one.id === chosen);
  if (loss !== undefined) return { loss };
  const deal: Deal | undefined = unspoken.find((one) => one.id === chosen);
  return capture(world, view, deal === undefined ? order : { ...order, typed: deal.id });
}
