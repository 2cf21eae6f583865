import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant } from '../domain/deals.ts';
import { unspokenLosses } from '../domain/loss.ts';
import { newDeal } from '../domain/lost-scene.ts';
import type { Deal } from '../domain/pipeline.ts';
import { Problem } from '../domain/problem.ts';
import { notFoundQuestion } from '../render/picking.ts';
import { addFirst, noSuchAccount, severalDeals } from '../render/problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import { pickDeal } from './matching.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** What was typed turned into a deal that is known, or into answers for a new one. */
export interface Named {
  readonly known?: Deal;
  readonly given: Given;
}

/** Finds the deal that a loss is about: an open one, else a lost one of the CRM that nothing was said about yet. Throws `Problem` not-found | ambiguous | left. */
export async function dealNamed(
  world: World,
  view: View,
  typed: string | undefined,
  given: Given,
  asks: boolean,
): Promise<Named> {
  const name = typed ?? textGiven(given, 'deal');
  if (name === undefined || name === newDeal) return withNew(given);
  const found = candidates(name, view);
  const [only] = found;
  if (only !== undefined && found.length === 1) return knownAs(only, given);
  if (only !== undefined && !world.interactive) throw severalDeals(name, found);
  if (only !== undefined) return knownAs(await pickDeal(world, found), given);
  const near = closest(name, openDeals(view.deals).map(accountOf));
  if (!asks) throw noSuchAccount(name, near, 'open deal', addFirst(name));
  const meant = near.length === 0 ? name : await nearOrNew(world, name, near);
  return meant === name ? asNew(name, given) : dealNamed(world, view, meant, given, asks);
}

/** An account without a deal is a new one. */
function withNew(given: Given): Named {
  const account = textGiven(given, 'account');
  return account === undefined ? { given } : asNew(account, given);
}

function candidates(name: string, view: View): readonly Deal[] {
  const open = dealsMeant(name, openDeals(view.deals));
  return open.length > 0 ? open : dealsMeant(name, unspokenLosses(view.pipeline.deals, view.ledger.losses));
}

function knownAs(deal: Deal, given: Given): Named {
  return { known: deal, given: new Map([...given, ['deal', deal.id]]) };
}

function asNew(account: string, given: Given): Named {
  return { given: new Map([...given, ['deal', newDeal], ['account', account]]) };
}

async function nearOrNew(world: World, typed: string, near: readonly string[]): Promise<string> {
  const reply = await world.ask(notFoundQuestion(typed, near));
  if (reply.kind !== 'answer') throw new Problem('left', 'Nothing was changed.');
  return String(reply.value);
}

function textGiven(given: Given, id: string): string | undefined {
  const value = given.get(id);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
