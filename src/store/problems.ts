import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { codeOf } from './disk.ts';

const damage = {
  foreign: 'is not a file that recover wrote',
  short: 'was cut short',
  changed: 'was changed outside recover',
} as const;

const trouble: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file may not grow that large',
  EROFS: 'the disk can only be read',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOENT: 'the folder cannot be made',
  ENOTDIR: 'the folder cannot be made: a file is in its place',
  EEXIST: 'the folder cannot be made: a file is in its place',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** The file is not as recover left it; `backup` is the newest good copy, where there is one. */
export function damaged(path: string, how: keyof typeof damage, backup: string | undefined): Problem {
  const next =
    backup === undefined
      ? 'Put your own copy in its place, or move it to another folder to start afresh.'
      : `Move it to another folder, then copy ${backup} to ${path}: that is how it was one change earlier.`;
  return new Problem('damaged', `${path} ${damage[how]}. Nothing was shown and nothing was changed.`, next);
}

export function newer(path: string): Problem {
  return new Problem(
    'newer',
    `${path} was written by a newer recover. Nothing was changed.`,
    'Bring the recover on this computer up to date; it then reads this file too.',
  );
}

export function unreadable(path: string, reason: string): Problem {
  return new Problem(
    'unreadable',
    `${path} cannot be read: ${reason}.`,
    'Nothing was changed. Put that right and try again.',
  );
}

export function unwritable(folder: string, reason: string): Problem {
  return new Problem(
    'unwritable',
    `Nothing was saved in ${folder}: ${reason}.`,
    'Put that right and type the command again, or set RECOVER_HOME to a folder you can write to.',
  );
}

/** `elsewhere` is true when the one who is saving may sit at another computer, where nothing here can tell whether it still runs. */
export function busy(folder: string, lock: string, elsewhere: boolean): Problem {
  return new Problem(
    'busy',
    `Another window has been saving in ${folder} for a while, so nothing was saved here.`,
    elsewhere
      ? `Type the command again. If recover runs on no other computer, remove ${join(folder, lock)} first.`
      : 'Let it finish, or close it, and type the command again.',
  );
}

/** A failed disk call in the rep's words; every other error as it is. */
export function inWords(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  return code === undefined ? error : unwritable(folder, trouble[code] ?? `the disk gave an error (${code})`);
}

/** The same for a call that only reads. */
export function whyUnreadable(code: string): string {
  if (code === 'EACCES' || code === 'EPERM') return 'it does not belong to you';
  return code === 'ELOOP' ? 'its links lead in a circle' : `the disk gave an error (${code})`;
}
