import { waitingForDebrief } from '../domain/callback.ts';
import type { Loss } from '../domain/ledger.ts';
import { unspokenLosses } from '../domain/loss.ts';
import type { Deal } from '../domain/pipeline.ts';
import { debriefChoice } from '../render/picking.ts';
import { alreadyDebriefed, severalWaiting } from '../render/problems.ts';
import type { World } from '../world.ts';
import type { CaptureOrder } from './capture.ts';
import { capture } from './capture.ts';
import { choiceMade } from './pick.ts';
import type { View } from './view.ts';
import { lossesMeant, lossMeant } from './which-loss.ts';

/** The loss to be debriefed; what was not captured yet is captured first. Throws `Problem` refused when it has its debrief already. */
export async function lossToDebrief(
  world: World,
  view: View,
  order: CaptureOrder,
): Promise<{ readonly loss: Loss }> {
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

/** Throws `Problem` refused when what was typed has its debrief already, and nothing else of that name waits for one. */
export function refuseDebriefed(typed: string | undefined, losses: readonly Loss[]): void {
  if (typed === undefined) return;
  const [done] = lossesMeant(typed, losses);
  const waiting = losses.filter((loss) => loss.debrief === undefined);
  if (done !== undefined && lossesMeant(typed, waiting).length === 0) throw alreadyDebriefed(done, losses);
}

async function namedLoss(
  world: World,
  view: View,
  order: CaptureOrder,
  typed: string,
  waiting: readonly Loss[],
): Promise<{ readonly loss: Loss }> {
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
): Promise<{ readonly loss: Loss }> {
  const unspoken = unspokenLosses(view.pipeline.deals, view.ledger.losses).slice(0, unspokenOffered);
  if (waiting.length === 0 && unspoken.length === 0) return capture(world, view, order);
  const chosen = await choiceMade(world, debriefChoice(waiting, unspoken));
  const loss = waiting.find((one) => one.id === chosen);
  if (loss !== undefined) return { loss };
  const deal: Deal | undefined = unspoken.find((one) => one.id === chosen);
  return capture(world, view, deal === undefined ? order : { ...order, typed: deal.id });
}
