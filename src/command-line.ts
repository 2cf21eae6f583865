import { Command } from 'commander';
import type { World } from './world.ts';

/** What a file of commands/ gives: how its verb is declared, and run. */
export interface VerbFile {
  declare(command: Command, world: World): void;
}

const widest = 80;

/** An empty command line that prints through the world and throws instead of leaving; it is loaded only when a verb is run. */
export function commandLine(world: World): Command {
  const width = Math.min(world.width, widest);
  return new Command('recover')
    .exitOverride()
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => world.out.print(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    });
}
