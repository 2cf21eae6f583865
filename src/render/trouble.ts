import { harmlessJson } from './json.ts';
import { page, wrapped } from './layout.ts';
import { painted } from './paint.ts';

/** What went wrong with which thing, and what to type next. */
export interface Trouble {
  readonly message: string;
  readonly hint: string | undefined;
}

/** Trouble as the person reads it: what happened, then what to do. */
export function troubleText({ message, hint }: Trouble, width: number): string {
  const lines = [
    ...wrapped(message, width).map((line) => painted('strong', line)),
    ...(hint ?? '').split('\n').flatMap((line) => hintLines(line, width)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A line of a list goes on below further in. */
function hintLines(line: string, width: number): readonly string[] {
  return line.startsWith(' ') ? page([line], width).trimEnd().split('\n') : wrapped(line, width);
}

/** The stable shape of trouble under --json. */
export function troubleJson(code: string, trouble: Trouble): string {
  const { message, hint } = trouble;
  return `${harmlessJson(JSON.stringify({ recover: 1, kind: 'problem', code, message, hint }, undefined, 2))}\n`;
}

/** The words for a fault of ours. */
export function bugTrouble(): Trouble {
  return {
    message: 'Something went wrong inside recover; that is our fault. What you had kept is as it was.',
    hint: 'The same command with --debug at its end shows the details for whoever helps you.',
  };
}
