import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant } from '../domain/deals.ts';
import { shortIds } from '../domain/ids.ts';
import type { Deal } from '../domain/pipeline.ts';
import { pickQuestion } from '../render/picking.ts';
import { dealWords, noSuchAccount, severalDeals } from '../render/problems.ts';
import type { World } from '../world.ts';
import { picked } from './pick.ts';

/** The one deal meant by what was typed; several are asked about on a terminal. Throws `Problem` not-found | ambiguous. */
export async function dealMeant(
  world: World,
  typed: string,
  deals: readonly Deal[],
  what: 'deal' | 'open deal' | 'loss',
): Promise<Deal> {
  const found = dealsMeant(typed, deals);
  const [only] = found;
  if (only === undefined) throw noSuchAccount(typed, closest(typed, deals.map(accountOf)), what);
  if (found.length === 1) return only;
  if (!world.interactive) throw severalDeals(typed, found);
  return pickDeal(world, found);
}

/** Asks which of several deals it is. */
export async function pickDeal(world: World, deals: readonly Deal[]): Promise<Deal> {
  const ids = shortIds(deals.map((deal) => deal.id));
  const choices = deals.map((deal) => ({
    value: deal.id,
    label: `${dealWords(deal)}  ${ids.get(deal.id) ?? ''}`,
  }));
  return picked(world, pickQuestion(choices), deals);
}
