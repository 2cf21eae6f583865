import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** `--dates` with something else than an order. */
export function badDates(typed: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" is not an order of day, month and year.`,
    'Type --dates dmy (27.11.2026), mdy (11/27/2026) or ymd (2026-11-27).',
  );
}

/** `--currency` with something else than a code. */
export function badCurrency(typed: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" is not the code of a currency.`,
    'Type the three letters of one, such as: --currency EUR',
  );
}

/** `--map` with something else than a column and a field. */
export function badMapping(typed: string, near: readonly string[], fields: readonly string[]): Problem {
  return new Problem(
    'usage',
    `"${typed}" does not name a column and a field.${didYouMean(near)}`,
    `Type it like "Close Date=closeDate". Fields: ${fields.join(', ')}.`,
  );
}

/** A file named on the command line is not there. */
export function noSuchFile(path: string): Problem {
  return new Problem(
    'not-found',
    `There is no file ${path}.`,
    'Check the name; a file in another folder needs its folder before it.',
  );
}

/** A file named on the command line cannot be read. */
export function unreadableFile(path: string, code: string): Problem {
  const reason = fileTrouble[code] ?? 'it cannot be opened';
  return new Problem(
    'unreadable',
    `${path} cannot be read: ${reason}.`,
    'Put that right and type the command again; nothing was changed.',
  );
}

/** A pipe with a name, and nothing that fills it. */
export function nobodyWrites(path: string): Problem {
  return new Problem(
    'unreadable',
    `${path} is a pipe, and nothing is written into it.`,
    'Start what writes into it, then type the command again; nothing was changed.',
  );
}

const fileTrouble: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  EIO: 'the disk gave an error',
};

/** A file named on the command line cannot be written. */
export function unwritableFile(path: string, code: string): Problem {
  const reason = writingTrouble[code] ?? 'the system does not allow it';
  return new Problem(
    'unwritable',
    `${path} could not be written: ${reason}.`,
    'Put that right, or name another file; nothing was left half-written.',
  );
}

const writingTrouble: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk gave an error',
};

/** A folder, a link, a pipe or a device stands where a file should be written. */
export function noPlainFile(path: string, isFolder: boolean): Problem {
  return new Problem(
    'refused',
    `${path} is ${isFolder ? 'a folder' : 'not a file of its own'}; nothing was written.`,
    'Name a file, or leave the name out to have it printed.',
  );
}

/** A file should be written among those that recover keeps. */
export function homeIsOurs(path: string): Problem {
  return new Problem(
    'refused',
    `${path} would lie among the files that recover keeps for you; nothing was written.`,
    'Name a file in another folder.',
  );
}

/** A shell that completion does not know. */
export function noSuchShell(typed: string, near: readonly string[], known: readonly string[]): Problem {
  return new Problem(
    'usage',
    `There is no completion for "${typed}".${didYouMean(near)}`,
    `There is one for: ${known.join(', ')}.`,
  );
}

/** RECOVER_NOW is set to something else than a moment. */
export function noSuchMoment(text: string): Problem {
  return new Problem(
    'usage',
    `RECOVER_NOW is set to "${text}", which is no moment.`,
    'Take it away, or write it like 2026-11-21T09:00:00.',
  );
}
