import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant, finder, sameDeal } from '../domain/deals.ts';
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

/** What a deal is looked for by: what was typed, and what was given beforehand. */
export interface Naming {
  readonly typed: string | undefined;
  readonly given: Given;
  readonly asks: boolean;
}

/** Which deals a verb can be about. Both may throw the `Problem` that says why one cannot. */
export interface Seeking {
  /** Those that what was typed may mean. */
  candidates(name: string, view: View): readonly Deal[];
  check(deal: Deal, view: View): void;
}

/** The deal that a loss is about: an open one, else a lost one of the CRM that nothing was said about yet, else one told as won that fell through. */
export const losing: Seeking = {
  candidates(name, view) {
    const open = dealsMeant(name, openDeals(view.deals));
    if (open.length > 0) return open;
    const { losses, wins } = view.ledger;
    const unspoken = dealsMeant(name, unspokenLosses(view.pipeline.deals, losses));
    if (unspoken.length > 0) return unspoken;
    const [lost] = lossesMeant(name, losses);
    if (lost !== undefined) throw alreadyLost(lost, losses);
    const told = finder(wins, ({ deal }) => deal);
    return dealsMeant(name, view.deals).filter((deal) => told(deal) !== undefined);
  },
  /** A deal whose call back is not answered yet is not lost a second time. */
  check(deal, view) {
    const call = callAbout(deal, view);
    if (call !== undefined) throw callWaiting(call, view.ledger.followUps);
  },
};

/** The deal that was won: an open one, else any other that goes by that name. */
export const winning: Seeking = {
  candidates(name, view) {
    const open = dealsMeant(name, openDeals(view.deals));
    return open.length > 0 ? open : dealsMeant(name, view.deals);
  },
  check: () => undefined,
};

/** Finds the deal that is meant among those sought. Throws `Problem` not-found | ambiguous | left, and what the seeking throws. */
export async function dealNamed(world: World, view: View, naming: Naming, seeking: Seeking): Promise<Named> {
  const { typed, given, asks } = naming;
  const known = (deal: Deal): Named => {
    seeking.check(deal, view);
    return { known: deal, given: new Map([...given, ['deal', deal.id]]) };
  };
  const name = typed ?? textGiven(given, 'deal');
  if (name === newDeal) return withNew(given);
  if (name === undefined) return withoutDeal(view, given, known);
  const found = seeking.candidates(name, view);
  const [only] = found;
  if (only !== undefined && found.length === 1) return known(only);
  if (only !== undefined && !asks) throw severalDeals(name, found);
  if (only !== undefined) return known(await pickDeal(world, found));
  return unknownDeal(world, view, { ...naming, typed: name }, seeking);
}

async function unknownDeal(
  world: World,
  view: View,
  { typed: name = '', given, asks }: Naming,
  seeking: Seeking,
): Promise<Named> {
  const near = closest(name, knownAccounts(view));
  if (!asks && textGiven(given, 'account') !== undefined) return withNew(given);
  if (!asks) throw noSuchAccount(name, near, 'open deal', addFirst(name));
  const meant = near.length === 0 ? name : await nearOrNew(world, name, near);
  return meant === name ? asNew(name, given) : dealNamed(world, view, { typed: meant, given, asks }, seeking);
}

/** An account that has an open deal means that deal; where no deal is open, it can only be a new one. */
function withoutDeal(view: View, given: Given, known: (deal: Deal) => Named): Named {
  const account = textGiven(given, 'account') ?? '';
  const found = openDeals(view.deals).filter((deal) => plainName(accountOf(deal)) === plainName(account));
  const [only] = found;
  if (openDeals(view.deals).length === 0) return withNew(new Map([...given, ['deal', newDeal]]));
  if (only === undefined || account === '') return withNew(given);
  if (found.length > 1) throw severalDeals(account, found);
  return known(only);
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
