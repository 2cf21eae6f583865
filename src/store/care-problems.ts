import { join } from 'node:path';
import type { FileKind } from '../domain/health.ts';
import { Problem } from '../domain/problem.ts';

/** There is nothing to put right. */
export function inOrderAlready(folder: string, kind: FileKind): Problem {
  return new Problem(
    'refused',
    `${join(folder, `${kind}.json`)} is in order. Nothing was changed.`,
    'To look at all that is kept: recover doctor',
  );
}

/** It cannot be taken as it is. */
export function notInOrder(folder: string, kind: FileKind): Problem {
  return new Problem(
    'refused',
    `${join(folder, `${kind}.json`)} cannot be taken as it is: parts of it are missing, or none that recover knows. Nothing was changed.`,
    'To see which copies are kept: recover doctor',
  );
}
