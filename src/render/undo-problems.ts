import { shortIds, shortOf } from '../domain/ids.ts';
import type { Change } from '../domain/ledger.ts';
import { Problem } from '../domain/problem.ts';
import { changeName } from './undo.ts';

/** A later change of the same record stands in the way. */
export function inTheWayOf(change: Change, other: Change, all: readonly Change[]): Problem {
  const id = shortId(other, all);
  return other.undone
    ? new Problem(
        'refused',
        `Not put back: ${changeName(change)}. It builds on what was taken back too: ${changeName(other)}.`,
        `Put that back first: recover undo ${id} --redo`,
      )
    : new Problem(
        'refused',
        `Not ${change.undone ? 'put' : 'taken'} back: ${changeName(change)}. The same has changed since: ${changeName(other)}.`,
        `Take that back first: recover undo ${id}`,
      );
}

/** No change that is still remembered has that id. */
export function noSuchChange(typed: string): Problem {
  return new Problem(
    'not-found',
    `No change is remembered under "${typed}".`,
    'See the last 50 with their ids: recover undo --list',
  );
}

/** It was taken back before, or it stands and cannot be put back. */
export function alreadyTurned(change: Change, all: readonly Change[]): Problem {
  const name = changeName(change);
  return change.undone
    ? new Problem(
        'refused',
        `Taken back before: ${name}.`,
        `Put it back: recover undo ${shortId(change, all)} --redo`,
      )
    : new Problem('refused', `It was not taken back: ${name}.`, 'What was: recover undo --list');
}

/** The pipeline as it was is not kept any more. */
export function importStays(file: string): Problem {
  return new Problem(
    'refused',
    `The import of ${file} cannot be taken back: your deals as they were before are no longer kept.`,
    'Import the file you had before it; your own notes stay as they are.',
  );
}

/** What was imported is put back by importing it. */
export function importAgain(file: string): Problem {
  return new Problem('usage', 'An import is not put back; it is made again.', `Type: recover import ${file}`);
}

function shortId({ id }: Change, all: readonly Change[]): string {
  return shortOf(shortIds(all.map((one) => one.id)), id);
}
