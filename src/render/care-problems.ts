import type { FileKind } from '../domain/health.ts';
import { Problem } from '../domain/problem.ts';
import { fileNames } from './home-words.ts';

/** Something would be asked first, and there is nobody to ask; `typed` is the command as typed. */
export function needsYes(typed: string): Problem {
  return new Problem(
    'no-terminal',
    `${typed} asks before it does anything, and there is no terminal here to ask on. Nothing was changed.`,
    `If you are sure: ${typed} --yes`,
  );
}

/** `--only` with something else than one of the two files. */
export function badOnly(given: string): Problem {
  return new Problem('usage', `"${given}" is not one of the two.`, 'Type --only notes, or --only deals.');
}

/** Both files could be meant. */
export function whichFile(typed: string): Problem {
  return new Problem(
    'ambiguous',
    'Both your notes and your deals could be meant.',
    `Name one:\n  ${typed} --only notes\n  ${typed} --only deals`,
  );
}

/** No file is in a state in which it could be taken as it is, or begun afresh. */
export function nothingLike(remedy: 'accept' | 'start-afresh', only: FileKind | undefined): Problem {
  const what = only === undefined ? 'Neither your notes nor your deals were' : `${fileNames[only]} were not`;
  const said = {
    accept: `${what} changed outside recover, so there is nothing to take.`,
    'start-afresh': `${what} found missing or damaged, so nothing was begun afresh.`,
  };
  const message = said[remedy];
  return new Problem(
    'refused',
    message.charAt(0).toUpperCase() + message.slice(1),
    'How everything stands: recover doctor',
  );
}

/** A living window of this computer is saving. */
export function stillSaving(): Problem {
  return new Problem(
    'refused',
    'Another window on this computer is saving just now, so nothing was freed.',
    'Let it finish, or close it; then: recover doctor',
  );
}

/** What was to be put in place is neither a file nor a copy that is kept. */
export function noSuchCopy(typed: string): Problem {
  return new Problem(
    'not-found',
    `There is no file ${typed}, and no copy of that name is kept.`,
    'The copies by their names: recover doctor --copies',
  );
}
