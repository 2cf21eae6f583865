import { harmlessJson } from './json.ts';
import { painted } from './paint.ts';

/** What went wrong with which thing, and what to type next. */
export interface Trouble {
  readonly message: string;
  readonly hint: string | undefined;
}

/** Trouble as the person reads it: what happened, then what to do. */
export function troubleText(trouble: Trouble): string {
  const message = `${painted('strong', trouble.message)}\n`;
  return trouble.hint === undefined ? message : `${message}${trouble.hint}\n`;
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
