import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant, dealsNow } from '../domain/deals.ts';
import type { Ledger } from '../domain/ledger.ts';
import { plainName } from '../domain/words.ts';
import { pickQuestion } from '../render/picking.ts';
import { nothingChanged } from '../render/problems.ts';
import { noSuchCompany, severalCompanies, whichCompany } from '../render/touch-problems.ts';
import type { World } from '../world.ts';
import { choiceMade } from './pick.ts';
import { lossesMeant } from './which-loss.ts';

/** The account meant by its name, or by a deal or a loss of it; several are asked about on a terminal. Throws `Problem` usage | not-found | ambiguous | left. */
export async function accountMeant(world: World, typed: string | undefined, ledger: Ledger): Promise<string> {
  const lost = ledger.losses.map((loss) => loss.deal.account);
  if (typed === undefined) {
    if (!world.interactive || lost.length === 0) throw whichCompany();
    return picked(world, distinct(lost));
  }
  const byLoss = distinct(lossesMeant(typed, ledger.losses).map((loss) => loss.deal.account));
  const found = byLoss.length > 0 ? byLoss : await inDeals(world, typed, ledger);
  const [only] = found;
  if (only === undefined) throw noSuchCompany(typed, closest(typed, lost));
  if (found.length === 1) return only;
  if (!world.interactive) throw severalCompanies(typed, found);
  return picked(world, found);
}

async function inDeals(world: World, typed: string, ledger: Ledger): Promise<readonly string[]> {
  const deals = dealsNow(await world.pipeline.read(), ledger);
  return distinct(dealsMeant(typed, deals).map(accountOf));
}

async function picked(world: World, accounts: readonly string[]): Promise<string> {
  const choices = accounts.map((name) => ({ value: name, label: name }));
  const chosen = await choiceMade(world, pickQuestion(choices, 'Which company was it?'));
  if (chosen === null) throw nothingChanged();
  return chosen;
}

/** Each account once, as it was first written. */
function distinct(accounts: readonly string[]): readonly string[] {
  return accounts.filter(
    (one, at) => accounts.findIndex((other) => plainName(other) === plainName(one)) === at,
  );
}
