import { crmFactsOf, crmFileOf } from '../domain/crm-facts.ts';
import { dayOf } from '../domain/day.ts';
import { sameDeal } from '../domain/deals.ts';
import { dismissedFrom } from '../domain/dismissals.ts';
import type { Loss } from '../domain/loss-record.ts';
import { namedDeals, recordOf } from '../domain/named.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { Order } from '../domain/ranking.ts';
import { inOrderOf } from '../domain/ranking.ts';
import { lookalikes } from '../domain/similar.ts';
import { weighedSigns } from '../domain/weighed-signs.ts';
import type { SimilarScreen } from '../render/similar.ts';
import { fittedTo } from '../render/similar.ts';
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
  /** On a terminal, how many rows it may take: fewer deals then. */
  readonly rows?: number | undefined;
}

/** What the losses leave to look for, and what each open deal shows of it; nothing is weighed yet. */
export interface Sought
  extends Pick<SimilarScreen, 'about' | 'signs' | 'found' | 'facts' | 'causes' | 'today'> {
  readonly deals: readonly Deal[];
}

/** The open deals held against the signs of the losses. */
export async function soughtIn(world: World, look: Looking): Promise<Sought> {
  const { view, about, losses } = look;
  const [causes, facts] = await Promise.all([world.playbook.causes(), world.playbook.facts()]);
  const today = dayOf(world.now());
  const signs = weighedSigns(losses, view.ledger, causes, facts, today);
  const deals = openFor(look);
  const file = crmFileOf(view.pipeline, view.ledger.losses);
  const inSigns = facts.filter(({ id }) => signs.some((sign) => sign.fact === id));
  const found = lookalikes(deals, signs, view.ledger.facts, facts, (deal) =>
    file === undefined ? [] : crmFactsOf(deal, file, inSigns),
  );
  const whose = about === undefined ? {} : { about: { account: about.deal.account, id: about.id } };
  return { signs, found, deals, facts, causes, today, ...whose };
}

/** The same with all else that speaks for each deal, in the order asked for. */
export async function similarScreen(
  world: World,
  { view, losses, by = 'risk', most, rows }: Looking,
  { deals, ...sought }: Sought,
): Promise<SimilarScreen> {
  const { found, today } = sought;
  const evidence = await evidenceFor(world, view, { open: deals, found, losses, today });
  const { lastImport } = view.pipeline;
  const screen = {
    ...sought,
    history: evidence.history,
    ranked: inOrderOf(evidence.ranked, by),
    likeTheLost: inOrderOf(evidence.likeTheLost, by),
    open: deals.length,
    record: recordOf(namedDeals(view.ledger, view.deals, today)),
    width: world.width,
    most,
    ...(lastImport === undefined ? {} : { lastImport }),
  };
  return rows === undefined ? screen : fittedTo(rows, screen);
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
