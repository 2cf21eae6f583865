import type { Command } from 'commander';
import { dayOf } from '../domain/day.ts';
import { goldOf, savesIn } from '../domain/gold.ts';
import { unspokenLosses } from '../domain/loss.ts';
import { lossesPlain, lossesShape, lossesText } from '../render/losses.ts';
import type { World } from '../world.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { readAll } from './view.ts';

/** `recover losses`. */
export function declare(command: Command, world: World): void {
  readingOptions(command);
  examples(command, [
    ['recover losses', 'what you kept, the latest first'],
    ['recover losses --json', 'the same, for a script'],
  ]);
  command.action((options: Format) => runLosses(world, options));
}

async function runLosses(world: World, options: Format): Promise<void> {
  const { ledger, pipeline, deals } = await readAll(world);
  const causes = await world.playbook.causes();
  const unspoken = unspokenLosses(pipeline.deals, ledger.losses);
  const screen = {
    losses: ledger.losses,
    unspoken,
    causes,
    gold: goldOf(ledger.losses, ledger, deals),
    saves: savesIn(ledger),
    today: dayOf(world.now()),
    width: world.width,
  };
  show(world, options, {
    kind: 'losses',
    shape: () => lossesShape(ledger.losses),
    plain: () => lossesPlain(screen),
    text: () => lossesText(screen),
  });
}
