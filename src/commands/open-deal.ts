import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant, finder } from '../domain/deals.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Deal } from '../domain/pipeline.ts';
import { whichAccount } from '../render/letter-problems.ts';
import { noSuchAccount, severalDeals } from '../render/problems.ts';
import type { World } from '../world.ts';
import { pickDeal } from './matching.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** The open deal meant; with nothing typed, the one that there is a call on. Throws `Problem` usage | not-found | ambiguous. */
export async function openDealNamed(world: World, view: View, typed: string | undefined): Promise<Deal> {
  const open = openDeals(view.deals);
  const called = finder(callsOpen(view), ({ deal }) => deal ?? { id: '' as Deal['id'] });
  const found =
    typed === undefined ? open.filter((deal) => called(deal) !== undefined) : dealsMeant(typed, open);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only !== undefined && world.interactive) return pickDeal(world, found);
  if (typed === undefined) throw whichAccount('deal', found.map(accountOf));
  throw only === undefined
    ? noSuchAccount(typed, closest(typed, open.map(accountOf)), 'open deal')
    : severalDeals(typed, found);
}

/** The calls on open deals that are still to be made. */
export function callsOpen({ ledger }: View): readonly FollowUp[] {
  return ledger.followUps.filter((one) => one.status === 'open' && one.deal !== undefined);
}
