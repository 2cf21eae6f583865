import { Problem } from '../domain/problem.ts';

const copies = 'Your copies: recover doctor';

/** It is neither a file of ours nor an export. */
export function notOurs(path: string): Problem {
  return refused(
    path,
    'is neither a copy that recover made nor what "recover export json" wrote. Nothing was changed.',
    copies,
  );
}

/** It was ours once. */
export function notWhole(path: string): Problem {
  return refused(
    path,
    'is not as recover wrote it: it was changed, or damaged. Nothing was put in place.',
    `If you changed it on purpose, put it where it came from and type: recover doctor --accept\n${copies}`,
  );
}

/** It is ours, and its records are not as they should be. */
export function wrongShape(path: string): Problem {
  return refused(
    path,
    'has parts that recover does not know, or lacks some. Nothing was put in place.',
    copies,
  );
}

/** A later recover made it. */
export function offeredNewer(path: string): Problem {
  return refused(
    path,
    'was written by a newer recover. Nothing was put in place.',
    'Bring the recover on this computer up to date; it then reads this file too.',
  );
}

function refused(path: string, what: string, hint: string): Problem {
  return new Problem('refused', `${path === '-' ? 'What came in' : path} ${what}`, hint);
}
