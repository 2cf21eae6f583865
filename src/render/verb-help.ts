import type { HelpRow } from './help-rows.ts';
import { helpRows } from './help-rows.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';

/** A verb for its own help. */
export interface VerbHelp {
  /** How it is typed: `recover show [options] <loss>`. */
  readonly usage: string;
  readonly line: string;
  /** The words it takes after it. */
  readonly taken: readonly HelpRow[];
  readonly options: readonly HelpRow[];
}

const widest = 80;

/** The help of one verb, at most 80 columns wide, on a narrow screen as wide as that; its examples follow it. */
export function verbHelp({ usage, line, taken, options }: VerbHelp, width: number): string {
  const wide = Math.min(width, widest);
  const parts = [
    hanging('Usage: ', usage, wide),
    hanging('', line, wide),
    ...(taken.length === 0 ? [] : [[painted('strong', 'What to type'), ...helpRows(taken, wide)]]),
    [painted('strong', 'Options'), ...helpRows(options, wide)],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The foot of a verb's help: what to type, and what it does. */
export function exampleText(examples: readonly HelpRow[], width: number): string {
  const lines = helpRows(examples, Math.min(width, widest), 'short');
  return `\n${[painted('strong', 'Examples'), ...lines].join('\n')}`;
}
