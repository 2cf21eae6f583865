import type { Help } from 'commander';
import { Command } from 'commander';
import type { VerbHelp } from './render/verb-help.ts';
import { verbHelp } from './render/verb-help.ts';
import type { World } from './world.ts';

/** What a file of commands/ gives: how its verb is declared, and run. */
export interface VerbFile {
  declare(command: Command, world: World): void;
}

/** An empty command line that prints through the world and throws instead of leaving; it is loaded only when a verb is run. */
export function commandLine(world: World): Command {
  return new Command('recover')
    .exitOverride()
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => world.out.print(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => world.width,
    })
    .helpOption('-h, --help', 'this page')
    .configureHelp({
      formatHelp: (command, helper) => verbHelp(forHelp(command, helper), world.width),
    });
}

function forHelp(command: Command, helper: Help): VerbHelp {
  return {
    usage: helper.commandUsage(command),
    line: command.description(),
    taken: command.registeredArguments.map((one) => ({ head: one.name(), text: one.description })),
    options: helper
      .visibleOptions(command)
      .map(({ flags, description }) => ({ head: flags, text: description })),
  };
}
