import type { Command } from 'commander';
import { showShape, showText } from '../render/show.ts';
import type { World } from '../world.ts';
import { examples } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { lossScreen } from './showing.ts';
import { lossMeant } from './which-loss.ts';

interface ShowOptions extends Format {
  readonly private?: boolean;
  readonly debrief?: string;
}

/** `recover show <loss>`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<loss>', 'the account, the deal, or the id of a loss')
    .option('--private', 'with your own part, which is otherwise left out')
    .option('--debrief <number>', 'where there are two debriefs of it: which one to show')
    .option('--json', 'for scripts: the result as JSON');
  examples(command, [
    ['recover show brandt', 'what was lost, and why'],
    ['recover show brandt --private', 'with what only you should see'],
  ]);
  command.action((typed: string, options: ShowOptions) => runShow(world, typed, options));
}

async function runShow(world: World, typed: string, options: ShowOptions): Promise<void> {
  const ledger = await world.ledger.read();
  const screen = await lossScreen(world, ledger, await lossMeant(world, typed, ledger.losses), options);
  const text = () => showText(screen);
  show(world, options, { kind: 'show', shape: () => showShape(screen), plain: text, text });
}
