import { bySoonest } from '../domain/lost-scene.ts';
import type { Deal } from '../domain/pipeline.ts';
import { dealLabels } from '../render/deal-labels.ts';
import { pickQuestion } from '../render/picking.ts';
import type { World } from '../world.ts';
import { picked } from './pick.ts';

/** Asks which of several deals it is; the nearest close stands first. */
export async function pickDeal(world: World, deals: readonly Deal[]): Promise<Deal> {
  const sorted = [...deals].sort(bySoonest);
  const labels = dealLabels(sorted);
  const choices = sorted.map((deal, at) => ({ value: deal.id, label: labels[at] ?? deal.id }));
  return picked(world, pickQuestion(choices), sorted);
}
