import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant, finder } from '../domain/deals.ts';
import { idsLike } from '../domain/ids.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { noSuchAccount, severalDeals } from '../render/problems.ts';
import type { World } from '../world.ts';
import { pickDeal } from './matching.ts';
import { openDealNamed } from './open-deal.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';
import { lossesMeant, lossMeant } from './which-loss.ts';

/** What a contact is prepared for: an open deal, or the account of a lost one. */
export type PrepSubject = { readonly deal: Deal } | { readonly loss: Loss };

/** The open deal meant, else the loss: by account, deal, or id, a follow-up's too; with nothing typed, the deal that there is a call on. Throws `Problem` usage | not-found | ambiguous | left. */
export async function prepSubject(world: World, view: View, typed: string | undefined): Promise<PrepSubject> {
  if (typed === undefined) return { deal: await openDealNamed(world, view, undefined) };
  const byId = view.ledger.followUps.find((one) => one.id === typed || idsLike(typed, [one.id]).length > 0);
  const own = byId && subjectOf(byId, view);
  if (own !== undefined) return own;
  const { losses } = view.ledger;
  const open = dealsMeant(typed, openDeals(view.deals));
  const [only] = open;
  if (only !== undefined && open.length === 1) return { deal: only };
  if (only !== undefined && !world.interactive) throw severalDeals(typed, open);
  if (only !== undefined) return { deal: await pickDeal(world, open) };
  if (lossesMeant(typed, losses).length > 0) return { loss: await lossMeant(world, typed, losses) };
  const accounts = [...openDeals(view.deals).map(accountOf), ...losses.map((loss) => loss.deal.account)];
  throw noSuchAccount(typed, closest(typed, accounts), 'open deal or loss');
}

function subjectOf({ deal, loss }: FollowUp, view: View): PrepSubject | undefined {
  const called = deal && finder(openDeals(view.deals), (one) => one)(deal);
  const lost = view.ledger.losses.find(({ id }) => id === loss);
  if (deal !== undefined) return called && { deal: called };
  return lost && { loss: lost };
}
