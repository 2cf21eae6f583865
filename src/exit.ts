import type { ProblemCode } from './domain/problem.ts';
import { isProblem } from './domain/problem.ts';
import { commandLineTrouble } from './render/command-line-problems.ts';
import type { Trouble } from './render/trouble.ts';
import { bugTrouble } from './render/trouble.ts';

/** The exit code for each kind of trouble: 2 the command line must change, 1 something else must, 65 damaged or gone, 75 busy, 130 left. */
const codes: Readonly<Record<ProblemCode, number>> = {
  usage: 2,
  answers: 2,
  ambiguous: 2,
  'no-terminal': 2,
  'not-found': 1,
  unreadable: 1,
  unwritable: 1,
  refused: 1,
  findings: 1,
  damaged: 65,
  newer: 65,
  missing: 65,
  busy: 75,
  left: 130,
};

const bug = 70;

/** How a command ended, when it did not end well: the words, and the exit code. `code` is the stable name of the trouble. */
export interface Ending extends Trouble {
  readonly exit: number;
  readonly code: string;
}

/** Any error → words and exit code; undefined when it was only help that was shown. `verb` is empty for `recover` alone. */
export function endingOf(error: unknown, verb: string): Ending | undefined {
  if (isProblem(error))
    return { exit: codes[error.code], code: error.code, message: error.message, hint: error.hint };
  if (isCommandLineError(error)) {
    return error.exitCode === 0
      ? undefined
      : { exit: codes.usage, code: 'usage', ...commandLineTrouble(error.code, error.message, verb) };
  }
  return { exit: bug, code: 'bug', ...bugTrouble() };
}

interface CommandLineError extends Error {
  readonly code: string;
  readonly exitCode: number;
}

function isCommandLineError(error: unknown): error is CommandLineError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
