import { shortIds } from '../domain/ids.ts';
import type { Deal } from '../domain/pipeline.ts';
import { pickQuestion } from '../render/picking.ts';
import { dealWords } from '../render/problems.ts';
import type { World } from '../world.ts';
import { picked } from './pick.ts';

/** Asks which of several deals it is. */
export async function pickDeal(world: World, deals: readonly Deal[]): Promise<Deal> {
  const ids = shortIds(deals.map((deal) => deal.id));
  const choices = deals.map((deal) => ({
    value: deal.id,
    label: `${dealWords(deal)}  ${ids.get(deal.id) ?? ''}`,
  }));
  return picked(world, pickQuestion(choices), deals);
}
