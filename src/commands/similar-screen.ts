import { crmFactsOf, crmFileOf } from '../domain/crm-facts.ts';
import { dayOf } from '../domain/day.ts';
import { sameDeal } from '../domain/deals.ts';
import { dismissedFrom } from '../domain/dismissals.ts';
import type { Loss } from '../domain/loss-record.ts';
import { namedDeals, recordOf } from '../domain/named.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Order } from '../domain/ranking.ts';
import { inOrderOf } from '../domain/ranking.ts';
import { lookalikes, weighedSigns } from '../domain/similar.ts';
import type { SimilarScreen } from '../render/similar.ts';
import type { World } from '../world.ts';
import { evidenceFor } from './evidence.ts';
import type { View } from './view.ts';
import { openDeals } from './view.ts';

/** What is looked for, and among what; `about` is one loss, or undefined for all that are debriefed. */
export interface Looking {
  readonly view: View;
  readonly about: Loss | undefined;
  readonly losses: readonly Loss[];
  readonly by?: Order | undefined;
  /** At most so many of each list. */
  readonly most: number;
}

/** The open deals held against the signs of the losses, with all that speaks for each. */
export async function similarScreen(world: World, look: Looking): Promise<SimilarScreen> {
  const { view, about, losses, by = 'risk', most } = look;
  const [causes, facts] = await Promise.all([world.playbook.causes(), world.playbook.facts()]);
  const today = dayOf(world.now());
  const signs = weighedSigns(losses, view.ledger, causes, facts, today);
  const open = openFor(look);
  const file = crmFileOf(view.pipeline, view.ledger.losses);
  const inSigns = facts.filter(({ id }) => signs.some((sign) => sign.fact === id));
  const found = lookalikes(open, signs, view.ledger.facts, facts, (deal) =>
    file === undefined ? [] : crmFactsOf(deal, file, inSigns),
  );
  const { history, ranked, likeTheLost } = await evidenceFor(world, view, { open, found, losses, today });
  const lastImport = view.pipeline.lastImport;
  return {
    signs,
    found,
    history,
    ranked: inOrderOf(ranked, by),
    likeTheLost: inOrderOf(likeTheLost, by),
    open: open.length,
    record: recordOf(namedDeals(view.ledger, view.deals, today)),
    facts,
    causes,
    today,
    width: world.width,
    most,
    ...(about === undefined ? {} : { about: { account: about.deal.account, id: about.id } }),
    ...(lastImport === undefined ? {} : { lastImport }),
  };
}

/** The open deals, but for the lost one itself and those that were put aside from every loss that is looked at. */
function openFor({ view, about, losses }: Looking): readonly Deal[] {
  const aside = losses.map(({ id }) => dismissedFrom(id, view.ledger));
  return openDeals(view.deals).filter(
    (deal) =>
      (about === undefined || !sameDeal(deal, about.deal)) &&
      (aside.length === 0 || !aside.every((isAside) => isAside(deal))),
  );
}
