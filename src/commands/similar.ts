import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { accountOf, dealsMeant } from '../domain/deals.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Order, Ranked } from '../domain/ranking.ts';
import { orders } from '../domain/ranking.ts';
import { wrongFlag } from '../render/answer-problems.ts';
import { jsonText } from '../render/json.ts';
import { noSuchAccount, notDebriefed } from '../render/problems.ts';
import type { SimilarScreen } from '../render/similar.ts';
import { sameSignOf, signsOnScreen, similarText } from '../render/similar.ts';
import { calledText, toCallText } from '../render/similar-acting.ts';
import { similarPlain, similarShape, standingOut } from '../render/similar-shape.ts';
import type { World } from '../world.ts';
import type { Asking } from './options.ts';
import { askingOptions, examples, readingOptions } from './options.ts';
import { show } from './output.ts';
import type { Looking, Sought } from './similar-screen.ts';
import { similarScreen, soughtIn } from './similar-screen.ts';
import { openDeals, readAll } from './view.ts';
import { lossMeant } from './which-loss.ts';

interface SimilarOptions extends Asking {
  readonly all?: boolean;
  readonly by?: string;
  readonly limit?: string;
  readonly sweep?: boolean;
  readonly explain?: string;
  readonly call?: boolean;
  readonly not?: string;
}

const onOneScreen = 5;
/** For the question below it. */
const rowsBelow = 3;

/** `recover similar [loss]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[loss]', 'the account, the deal, or the id of a loss; else all you debriefed')
    .option('--all', 'every open deal, not only those that stand out')
    .option('--by <what>', 'what stands first: risk, value or date')
    .option('--limit <count>', 'at most so many deals')
    .option('--explain <account>', 'why an open deal stands where it stands, with the figures')
    .option('--call', 'put those with the same sign on your call list')
    .option('--not <deal>', 'not this one: it stays away until you know more of it')
    .option('--no-sweep', 'do not ask about what is not known');
  askingOptions(readingOptions(command));
  examples(command, [
    ['recover similar', 'open deals with the same sign, and what to ask'],
    ['recover similar brandt', 'the same, for one loss'],
    ['recover similar --call', 'put them on your call list'],
    ['recover similar --explain nordhaus', 'what speaks for it, and how much'],
  ]);
  command.action((typed: string | undefined, options: SimilarOptions) => runSimilar(world, typed, options));
}

async function runSimilar(world: World, typed: string | undefined, options: SimilarOptions): Promise<void> {
  const first = await lookingFor(world, typed, options);
  const before = await soughtIn(world, first);
  if (options.explain !== undefined)
    return explain(world, first, await similarScreen(world, first, before), options);
  if (options.answersTemplate) return printTemplate(world, first, before);
  // What was kept is not read again: a failing disk must not make it look as if it were not.
  const ledger = await changed(world, first, before, options);
  const look = ledger === undefined ? first : { ...first, view: { ...first.view, ledger } };
  const sought = ledger === undefined ? before : await soughtIn(world, look);
  await showSimilar(world, look, await similarScreen(world, look, sought), options);
}

/** The list, with what was asked for on top of it; what only keys and flags need is loaded when they are there. */
async function showSimilar(
  world: World,
  look: Looking,
  screen: SimilarScreen,
  options: SimilarOptions,
): Promise<void> {
  const called = options.call ? await callsOn(world, look, screen) : '';
  const cutTo = (deals: readonly Ranked[]) =>
    options.limit === undefined ? deals : deals.slice(0, screen.most);
  const listed = options.all ? screen.ranked : standingOut(screen);
  show(world, options, {
    kind: 'similar',
    shape: () => similarShape(screen, cutTo(listed)),
    plain: () => similarPlain(screen, cutTo(sameSignOf(screen))),
    text: () => similarText(screen) + (called || nextOf(world, screen, options)),
  });
  if (!acts(world, options)) return;
  const { actOnList } = await import('./similar-acting.ts');
  await actOnList(world, { look, screen });
}

/** How the deals come onto the call list, where no keys are offered for it. */
function nextOf(world: World, screen: SimilarScreen, options: SimilarOptions): string {
  const named = signsOnScreen(screen).length > 0;
  return named && !acts(world, options) ? toCallText(screen.about?.account, world.width) : '';
}

async function callsOn(world: World, look: Looking, screen: SimilarScreen): Promise<string> {
  const { callThem } = await import('./similar-acts.ts');
  return calledText(await callThem(world, look, signsOnScreen(screen)), screen.today, screen.width);
}

async function printTemplate(world: World, { view }: Looking, sought: Sought): Promise<void> {
  const { sweepTemplate } = await import('./sweep.ts');
  world.out.print(jsonText('answers', await sweepTemplate(world, view, sought)));
}

/** Reads what is looked for, and among what. Throws `Problem` not-found | ambiguous | answers. */
async function lookingFor(
  world: World,
  typed: string | undefined,
  { all, by, limit }: SimilarOptions,
): Promise<Looking> {
  const order = by === undefined ? undefined : orderTyped(by);
  const most = limit === undefined ? undefined : countTyped(limit);
  const view = await readAll(world);
  const about = typed === undefined ? undefined : await lossMeant(world, typed, view.ledger.losses);
  if (about !== undefined && about.debrief === undefined) throw notDebriefed(about.deal.account);
  const debriefed = view.ledger.losses.filter(({ debrief }) => debrief !== undefined);
  const whole = all ? Math.max(1, openDeals(view.deals).length) : onOneScreen;
  const rows = world.interactive && !all && limit === undefined ? world.height - rowsBelow : undefined;
  const losses = about === undefined ? debriefed : [about];
  return { view, about, losses, by: order, most: most ?? whole, rows };
}

function orderTyped(typed: string): Order {
  const found = orders.find((one) => one === typed);
  if (found === undefined) throw wrongFlag('--by', `It takes one of: ${orders.join(', ')}`);
  return found;
}

function countTyped(typed: string): number {
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw wrongFlag('--limit', 'It takes a whole number from 1 on.');
  return Number(typed);
}

/** The notes as they are kept once an answer was given, or a deal put aside; undefined where neither was. */
async function changed(
  world: World,
  look: Looking,
  sought: Sought,
  options: SimilarOptions,
): Promise<Ledger | undefined> {
  if (options.not !== undefined) {
    const [{ putAside }, { openDealNamed }] = await Promise.all([
      import('./similar-acts.ts'),
      import('./open-deal.ts'),
    ]);
    return putAside(world, look, await openDealNamed(world, look.view, options.not));
  }
  if (!asksFirst(world, sought, options)) return undefined;
  const { sweep } = await import('./sweep.ts');
  return sweep(world, look.view, sought, options.answers);
}

/** A sweep comes first where answers are handed in, and on a terminal where no deal shows the sign: else there is something to do already. */
function asksFirst(
  world: World,
  { found }: Sought,
  { json, plain, sweep: asks, answers }: SimilarOptions,
): boolean {
  if (answers !== undefined) return true;
  return world.interactive && !(json || plain || asks === false) && found.sameSign.length === 0;
}

/** On a terminal the list is acted on where it stands; not for a script, nor where a flag said what to do. */
function acts(world: World, options: SimilarOptions): boolean {
  const { json, plain, sweep: asks, answers, call, not } = options;
  return world.interactive && !(json || plain || asks === false || answers || call || not);
}

/** Why the open deals of that account stand where they stand. Throws `Problem` not-found. */
async function explain(
  world: World,
  { view }: Looking,
  screen: SimilarScreen,
  options: SimilarOptions,
): Promise<void> {
  const typed = options.explain ?? '';
  const open = openDeals(view.deals);
  const meant = new Set(dealsMeant(typed, open).map(({ id }) => id));
  const deals = screen.ranked.filter(({ deal }) => meant.has(deal.id));
  if (deals.length === 0) throw noSuchAccount(typed, closest(typed, open.map(accountOf)), 'open deal');
  const { explainedText } = await import('../render/similar-explain.ts');
  show(world, options, {
    kind: 'similar',
    shape: () => similarShape(screen, deals),
    plain: () => similarPlain(screen, deals),
    text: () => explainedText(deals, screen),
  });
}
