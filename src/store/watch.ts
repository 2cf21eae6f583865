import type { FileKind, FileState } from '../domain/health.ts';
import { generations } from './backups.ts';
import { countsOf, holdsSomething } from './counts.ts';
import type { Ground } from './ground.ts';
import { missing, otherThanSeen, secondCopies } from './problems.ts';
import type { Sight } from './seen.ts';
import { remember, seenOf } from './seen.ts';
import type { Shelf, Snapshot } from './snapshot.ts';
import { readSnapshot } from './snapshot.ts';
import { syncCopies } from './sync-copies.ts';

/** A file as it is now; the next revision must be above `above`. */
export interface Watched<T> {
  readonly snapshot: Snapshot<T> | undefined;
  readonly above: number;
}

/**
 * Reads and verifies a file, and says in one line what is odd about it: that it is not the one this computer saw last, that there is
 * a second one. What is newer than what was seen is remembered. Throws as `readSnapshot`, and `Problem` missing.
 */
export function readWatched<T extends object>(ground: Ground, shelf: Shelf): Watched<T> {
  const { kind } = shelf;
  // Before the file: one saved in between is newer than what was seen, never older.
  const sight = seenOf(ground)[kind];
  const snapshot = readSnapshot<T>(ground, shelf);
  if (snapshot === undefined) {
    refuseVanished(ground, kind, sight);
    return { snapshot, above: sight?.rev ?? 0 };
  }
  const { notice } = ground.surroundings;
  const state = besideSeen(ground, kind, snapshot, sight);
  if (state !== 'well') notice(otherThanSeen(kind, state));
  else if (sight?.rev !== snapshot.head.rev) remember(ground, { [kind]: sightOf(snapshot) });
  const copies = syncCopies(ground, kind, snapshot.head.id);
  if (copies.length > 0) notice(secondCopies(kind, copies));
  return { snapshot, above: Math.max(snapshot.head.rev, sight?.rev ?? 0) };
}

/** How a file that is whole stands to what was seen of it last. */
export function besideSeen(
  ground: Ground,
  kind: FileKind,
  { head, sum }: Pick<Snapshot<unknown>, 'head' | 'sum'>,
  sight: Sight | undefined,
): Extract<FileState, 'well' | 'rolled-back' | 'replaced'> {
  if (sight === undefined) return 'well';
  if (head.id !== sight.id) return 'replaced';
  if (head.rev === sight.rev) return sum === sight.sum ? 'well' : 'replaced';
  if (head.rev < sight.rev) return 'rolled-back';
  return cameAnotherWay(ground, kind, sight) ? 'replaced' : 'well';
}

/** True when the file went on from another one than was seen, as its copies tell: two computers saved at the same time, and one of them won. */
function cameAnotherWay(ground: Ground, kind: FileKind, { rev, sum }: Sight): boolean {
  const then = generations(ground, kind).filter((generation) => generation.rev === rev);
  return then.length > 0 && !then.some(({ name }) => name.includes(`.${sum.slice(0, 8)}.`));
}

/** Throws `Problem` missing when what is not there held something when it was seen. */
export function refuseVanished({ folder }: Ground, kind: FileKind, sight: Sight | undefined): void {
  if (sight !== undefined && holdsSomething(sight.counts)) throw missing(folder, kind, sight.counts);
}

function sightOf({ head, sum, value }: Snapshot<object>): Sight {
  return { id: head.id, rev: head.rev, sum, counts: countsOf(value) };
}
