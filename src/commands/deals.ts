import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { dayOf } from '../domain/day.ts';
import { accountOf, dealsMeant } from '../domain/deals.ts';
import type { Deal } from '../domain/pipeline.ts';
import { byStake } from '../domain/similar.ts';
import { dealsPlain, dealsText } from '../render/deals.ts';
import { noSuchAccount } from '../render/problems.ts';
import type { World } from '../world.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { readAll } from './view.ts';

interface DealsOptions extends Format {
  readonly open?: boolean;
  readonly won?: boolean;
  readonly lost?: boolean;
  readonly account?: string;
  readonly all?: boolean;
}

const onOneScreen = 20;

/** `recover deals`. */
export function declare(command: Command, world: World): void {
  command
    .option('--open', 'only open deals')
    .option('--won', 'only won deals')
    .option('--lost', 'only lost deals')
    .option('--account <name>', 'only this account')
    .option('--all', 'every line, not only the first screen');
  readingOptions(command);
  examples(command, [
    ['recover deals --open', 'what is open, the largest first'],
    ['recover deals --account brandt', 'everything at one account'],
  ]);
  command.action((options: DealsOptions) => runDeals(world, options));
}

async function runDeals(world: World, options: DealsOptions): Promise<void> {
  const { deals } = await readAll(world);
  const wanted = (['open', 'won', 'lost'] as const).filter((status) => options[status]);
  const chosen = ofAccount(deals, options.account)
    .filter((deal) => wanted.length === 0 || wanted.includes(deal.status))
    .sort(byStake);
  const shown = options.all ? chosen : chosen.slice(0, onOneScreen);
  show(world, options, {
    kind: 'deals',
    shape: () => chosen,
    plain: () => dealsPlain(chosen),
    text: () => dealsText(chosen, shown, dayOf(world.now()), world.width, options.account !== undefined),
  });
}

function ofAccount(deals: readonly Deal[], typed: string | undefined): Deal[] {
  if (typed === undefined) return [...deals];
  const found = dealsMeant(typed, deals);
  if (found.length === 0) throw noSuchAccount(typed, closest(typed, deals.map(accountOf)), 'deal');
  return [...found];
}
