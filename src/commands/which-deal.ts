import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant, sameDeal } from '../domain/deals.ts';
import type { FollowUp } from '../domain/ledger.ts';
import { unspokenLosses } from '../domain/loss.ts';
import { newDeal } from '../domain/lost-scene.ts';
import type { Deal } from '../domain/pipeline.ts';
import { plainName } from '../domain/words.ts';
import { notFoundQuestion } from '../render/picking.ts';
import { addFirst, alreadyLost, callWaiting, noSuchAccount, severalDeals } from '../render/problems.ts';
import type { World } from '../world.ts';
import type { Given } from './answers.ts';
import { pickDeal } from './matching.ts';
import { choiceMade } from './pick.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';
import { lossesMeant } from './which-loss.ts';

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
  if (name === newDeal) return withNew(given);
  if (name === undefined) return withoutDeal(view, given);
  const found = candidates(name, view);
  const [only] = found;
  if (only !== undefined && found.length === 1) return knownAs(only, given, view);
  if (only !== undefined && !asks) throw severalDeals(name, found);
  if (only !== undefined) return knownAs(await pickDeal(world, found), given, view);
  return unknownDeal(world, view, name, given, asks);
}

async function unknownDeal(
  world: World,
  view: View,
  name: string,
  given: Given,
  asks: boolean,
): Promise<Named> {
  const [lost] = lossesMeant(name, view.ledger.losses);
  if (lost !== undefined) throw alreadyLost(lost, view.ledger.losses);
  const near = closest(name, knownAccounts(view));
  if (!asks && textGiven(given, 'account') !== undefined) return withNew(given);
  if (!asks) throw noSuchAccount(name, near, 'open deal', addFirst(name));
  const meant = near.length === 0 ? name : await nearOrNew(world, name, near);
  return meant === name ? asNew(name, given) : dealNamed(world, view, meant, given, asks);
}

/** An account that has an open deal means that deal; where no deal is open, it can only be a new one. */
function withoutDeal(view: View, given: Given): Named {
  const account = textGiven(given, 'account') ?? '';
  const found = openDeals(view.deals).filter((deal) => plainName(accountOf(deal)) === plainName(account));
  const [only] = found;
  if (openDeals(view.deals).length === 0) return withNew(new Map([...given, ['deal', newDeal]]));
  if (only === undefined || account === '') return withNew(given);
  if (found.length > 1) throw severalDeals(account, found);
  return knownAs(only, given, view);
}

/** An account without a deal is a new one. */
function withNew(given: Given): Named {
  const account = textGiven(given, 'account');
  return account === undefined ? { given } : asNew(account, given);
}

/** Every account there is: a slip in the name of one that was won or lost is no new company either. */
function knownAccounts({ deals, ledger }: View): readonly string[] {
  return [...deals.map(accountOf), ...ledger.losses.map((loss) => loss.deal.account)];
}

function candidates(name: string, view: View): readonly Deal[] {
  const open = dealsMeant(name, openDeals(view.deals));
  return open.length > 0 ? open : dealsMeant(name, unspokenLosses(view.pipeline.deals, view.ledger.losses));
}

/** A deal whose call back is not answered yet is not lost a second time. */
function knownAs(deal: Deal, given: Given, view: View): Named {
  const call = callAbout(deal, view);
  if (call !== undefined) throw callWaiting(call, view.ledger.followUps);
  return { known: deal, given: new Map([...given, ['deal', deal.id]]) };
}

/** The call back that waits for this deal, if one does. */
export function callAbout(deal: Deal, { ledger }: View): FollowUp | undefined {
  const alive = ledger.losses.filter((loss) => loss.state === 'alive' && sameDeal(loss.deal, deal));
  return ledger.followUps.find(
    (one) => one.play === 'callback' && one.status === 'open' && alive.some((loss) => loss.id === one.loss),
  );
}

function asNew(account: string, given: Given): Named {
  return { given: new Map([...given, ['deal', newDeal], ['account', account]]) };
}

async function nearOrNew(world: World, typed: string, near: readonly string[]): Promise<string> {
  return (await choiceMade(world, notFoundQuestion(typed, near))) ?? typed;
}

function textGiven(given: Given, id: string): string | undefined {
  const value = given.get(id);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
