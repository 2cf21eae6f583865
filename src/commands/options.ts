import type { Command } from 'commander';
import { exampleText } from '../render/verb-help.ts';
import type { Format } from './output.ts';

/** Options of a command that reads. */
export function readingOptions(command: Command): Command {
  return command
    .option('--json', 'for scripts: the result as JSON')
    .option('--plain', 'one record a line, with tabs');
}

/** Options of a command that asks. */
export function askingOptions(command: Command): Command {
  return command
    .option('--answers <file>', 'take the answers from a file, or - for standard input')
    .option('--answers-template', 'print the questions as a file to fill in');
}

/** How a command that asks was called. */
export interface Asking extends Format {
  readonly answers?: string;
  readonly answersTemplate?: boolean;
}

/** Examples at the foot of a verb's help: what to type, and what it does. */
export function examples(
  command: Command,
  lines: readonly (readonly [typed: string, does: string])[],
): Command {
  const rows = lines.map(([head, text]) => ({ head, text }));
  return command.addHelpText('after', () =>
    exampleText(rows, command.configureOutput().getOutHelpWidth?.() ?? 80),
  );
}
