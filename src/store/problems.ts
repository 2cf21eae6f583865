import { basename, join } from 'node:path';
import type { Counts, FileKind, FileState } from '../domain/health.ts';
import { Problem } from '../domain/problem.ts';
import { codeOf } from './disk.ts';

const damage = {
  foreign: 'is not a file that recover wrote',
  short: 'was cut short',
  changed: 'was changed outside recover',
} as const;

/** What the rep calls the two files. */
const names: Readonly<Record<FileKind, string>> = {
  ledger: 'your notes',
  pipeline: 'your deals from the CRM',
};

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

const toLook = 'To see what is safe and put it right: recover doctor';

/** The file is not as recover left it; `hasCopy` when an earlier one is kept whole. */
export function damaged(path: string, how: keyof typeof damage, hasCopy: boolean): Problem {
  const safe = hasCopy ? ' A good copy of it is kept.' : '';
  return new Problem(
    'damaged',
    `${path} ${damage[how]}. Nothing was shown and nothing was changed.${safe}`,
    toLook,
  );
}

/** The same for a list of what was found: "it was cut short". */
export function howDamaged(how: keyof typeof damage): string {
  return `it ${damage[how]}`;
}

/** The file held that many records when this computer saw it last, and is gone. */
export function missing(folder: string, kind: FileKind, counts: Counts): Problem {
  const there = `${capital(names[kind])} (${held(counts)}) should be in ${join(folder, `${kind}.json`)}`;
  return new Problem(
    'missing',
    `${there}, but there is no such file. Nothing was shown and nothing was changed.`,
    `Perhaps the folder is not synced yet, or its drive is not connected.\n${toLook}`,
  );
}

/** One line: the file in place is older than, or another than, the one that this computer saw last. */
export function otherThanSeen(kind: FileKind, state: Extract<FileState, 'rolled-back' | 'replaced'>): string {
  const what = state === 'rolled-back' ? 'older here than' : 'not the ones that';
  return `${capital(names[kind])} are ${what} this computer saw last; to look: recover doctor`;
}

/** One line: what a synced folder left beside the file. */
export function secondCopies(kind: FileKind, paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => basename(path));
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `A synced folder made a second copy of ${names[kind]}: ${first}${more}; to look: recover doctor`;
}

/** One line: others can read along. */
export function openFolder(): string {
  return 'Others on this computer can see your data; to close it: recover doctor --close';
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
export function busy(folder: string, elsewhere: boolean): Problem {
  return new Problem(
    'busy',
    `${elsewhere ? 'Another computer or window' : 'Another window'} has been saving in ${folder} for a while, so nothing was saved here.`,
    elsewhere
      ? 'Type the command again. If recover runs nowhere else just now: recover doctor'
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

function held({ losses = 0, deals = 0 }: Counts): string {
  if (losses > 0) return `${losses} ${losses === 1 ? 'loss' : 'losses'}`;
  return deals > 0 ? `${deals} ${deals === 1 ? 'deal' : 'deals'}` : 'something was kept there';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
