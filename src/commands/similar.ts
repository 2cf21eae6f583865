import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf, dealsMeant, sameDeal } from '../domain/deals.ts';
import type { FactAnswer } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lookalikes, weighedSigns } from '../domain/similar.ts';
import { jsonText } from '../render/json.ts';
import { noSuchAccount, notDebriefed } from '../render/problems.ts';
import type { SimilarScreen } from '../render/similar.ts';
import { sameSignOf, similarText } from '../render/similar.ts';
import { explainedText } from '../render/similar-explain.ts';
import { similarPlain, similarShape, standingOut } from '../render/similar-shape.ts';
import type { World } from '../world.ts';
import { evidenceFor } from './evidence.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples, readingOptions } from './options.ts';
import { show } from './output.ts';
import { sweep, sweepTemplate } from './sweep.ts';
import type { View } from './view.ts';
import { openDeals, readAll } from './view.ts';
import { lossMeant } from './which-loss.ts';

interface SimilarOptions extends Asking {
  readonly all?: boolean;
  readonly sweep?: boolean;
  readonly explain?: string;
}

const onOneScreen = 5;

/** `recover similar [loss]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[loss]', 'the account, the deal, or the id of a loss; else all you debriefed')
    .option('--all', 'every open deal, not only those that stand out')
    .option('--explain <account>', 'why an open deal stands where it stands, with the figures')
    .option('--no-sweep', 'do not ask about what is not known');
  askingOptions(readingOptions(command));
  examples(command, [
    ['recover similar', 'open deals with the same sign, and what to ask'],
    ['recover similar brandt', 'the same, for one loss'],
    ['recover similar --explain nordhaus', 'what speaks for it, and how much'],
  ]);
  command.action((typed: string | undefined, options: SimilarOptions) => runSimilar(world, typed, options));
}

async function runSimilar(world: World, typed: string | undefined, options: SimilarOptions): Promise<void> {
  const view = await readAll(world);
  const about = typed === undefined ? undefined : await lossMeant(world, typed, view.ledger.losses);
  if (about !== undefined && about.debrief === undefined) throw notDebriefed(about.deal.account);
  const before = await screenOf(world, view, about, view.ledger.facts, options);
  if (options.explain !== undefined) return explain(world, view, before, options);
  if (options.answersTemplate)
    return world.out.print(jsonText('answers', await sweepTemplate(world, view, before)));
  const answers = await sweep(world, view, before, options);
  const screen = answers === undefined ? before : await screenOf(world, view, about, answers, options);
  show(world, options, {
    kind: 'similar',
    shape: () => similarShape(screen, options.all ? screen.ranked : standingOut(screen)),
    plain: () => similarPlain(screen, sameSignOf(screen)),
    text: () => similarText(screen),
  });
}

/** Why the open deals of that account stand where they stand. Throws `Problem` not-found. */
function explain(world: World, view: View, screen: SimilarScreen, options: SimilarOptions): void {
  const typed = options.explain ?? '';
  const open = openDeals(view.deals);
  const meant = new Set(dealsMeant(typed, open).map(({ id }) => id));
  const deals = screen.ranked.filter(({ deal }) => meant.has(deal.id));
  if (deals.length === 0) throw noSuchAccount(typed, closest(typed, open.map(accountOf)), 'open deal');
  show(world, options, {
    kind: 'similar',
    shape: () => similarShape(screen, deals),
    plain: () => similarPlain(screen, deals),
    text: () => explainedText(deals, screen),
  });
}

async function screenOf(
  world: World,
  view: View,
  about: Loss | undefined,
  answers: readonly FactAnswer[],
  options: SimilarOptions,
): Promise<SimilarScreen> {
  const [causes, facts] = await Promise.all([world.playbook.causes(), world.playbook.facts()]);
  const today = dayOf(world.now());
  const losses =
    about === undefined ? view.ledger.losses.filter((loss) => loss.debrief !== undefined) : [about];
  const signs = weighedSigns(losses, { ...view.ledger, facts: answers }, causes, facts, today);
  const open = openDeals(view.deals).filter((deal) => about === undefined || !sameDeal(deal, about.deal));
  const found = lookalikes(open, signs, answers, facts);
  const lastImport = view.pipeline.lastImport;
  return {
    signs,
    found,
    ...(await evidenceFor(world, view, { open, found, losses, today })),
    open: open.length,
    facts,
    causes,
    today,
    width: world.width,
    most: options.all ? open.length : onOneScreen,
    ...(about === undefined ? {} : { about: { account: about.deal.account, id: about.id } }),
    ...(lastImport === undefined ? {} : { lastImport }),
  };
}
