import { dirname, join } from 'node:path';
import { keepBackup, thinBackups } from './backups.ts';
import { countsOf } from './counts.ts';
import type { Disk } from './disk.ts';
import { codeOf, syncFolder, unless, writeWhole } from './disk.ts';
import { sealed } from './envelope.ts';
import type { Ground } from './ground.ts';
import { newId } from './ids.ts';
import { temporaryName } from './leftovers.ts';
import type { Lock } from './lock.ts';
import { unwritable } from './problems.ts';
import type { Present } from './raw.ts';
import { printOf } from './raw.ts';
import { remember } from './seen.ts';
import type { Shelf, Snapshot } from './snapshot.ts';

/** The lock or the file changed hands meanwhile: nothing was kept, and the change is to be made anew. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What a commit replaces: the file as read under this lock, undefined when there was none; `path` with its links resolved. */
export interface Base {
  readonly path: string;
  readonly lock: Lock;
  readonly present: Present | undefined;
  /** What the file says of itself when it is whole; it is then kept as a generation. */
  readonly whole: Pick<Snapshot<unknown>, 'head' | 'sum'> | undefined;
  /** The store's name for life, where it has one. */
  readonly id: string | undefined;
  /** The new revision is the next above this one. */
  readonly above: number;
}

/**
 * Puts `value` in the place of the base, whole or not at all. It waits for nothing, so no signal handler runs in between.
 * Throws `Overtaken`, `Problem` unwritable or the disk's error, the old file being untouched; once the new one is in place nothing throws.
 */
export function commit<T extends object>(ground: Ground, shelf: Shelf, base: Base, value: T): void {
  const { disk, surroundings } = ground;
  const { path, present, whole } = base;
  const head = { ...shelf, id: base.id ?? newId(surroundings.random), rev: base.above + 1 };
  const { pieces, sum } = sealed(head, value);
  const token = newId(surroundings.random);
  const temporary = join(dirname(path), temporaryName(shelf.kind, surroundings.pid, token));
  try {
    const written = writeWhole(disk, temporary, pieces);
    refuseForeign(ground, present, written.uid);
    if (!base.lock.isOurs() || printOf(disk, path) !== present?.print) throw new Overtaken();
    const backup = whole && keepBackup(ground, { path, ...whole, ...shelf });
    moveInto(ground, temporary, path, written.ino);
    confirm(ground, dirname(path));
    if (backup !== undefined) thinBackups(ground, shelf.kind, backup);
  } catch (error) {
    unless([], () => disk.unlinkSync(temporary));
    throw error;
  }
  remember(ground, { [shelf.kind]: { id: head.id, rev: head.rev, sum, counts: countsOf(value) } });
}

/** Under `sudo` the file would end up another user's, out of the rep's reach; and a file made read-only was meant to stay. */
function refuseForeign({ folder, disk }: Ground, present: Present | undefined, ours: bigint): void {
  const { uid, mode } = disk.statSync(folder, { bigint: true });
  const isPrivate = (mode & 0o077n) === 0n;
  if ((isPrivate && uid !== ours) || (present !== undefined && present.uid !== ours)) {
    throw unwritable(folder, 'it belongs to another user; type the command without sudo');
  }
  if (present !== undefined && (present.mode & 0o200n) === 0n) {
    throw unwritable(folder, 'its file may only be read');
  }
}

function moveInto(ground: Ground, temporary: string, path: string, ino: bigint): void {
  try {
    renamePatiently(ground, temporary, path);
  } catch (error) {
    // A failing disk may report a move that it has made.
    if (hasArrived(ground, temporary, path, ino)) return;
    throw codeOf(error) === 'ENOENT' ? new Overtaken() : error;
  }
}

/** Looks at both ends of a move: a failing disk may refuse one look, too. */
function hasArrived({ disk }: Ground, temporary: string, path: string, ino: bigint): boolean {
  try {
    return disk.statSync(path, { bigint: true }).ino === ino;
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && isGone(disk, temporary);
  }
}

function isGone(disk: Disk, path: string): boolean {
  try {
    disk.lstatSync(path);
    return false;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

/** On Windows a virus scanner may hold a file for a moment. */
function renamePatiently({ disk, surroundings }: Ground, from: string, to: string): void {
  const held = surroundings.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [];
  for (
    let pause = 5, waited = 0;
    waited < 2_000 && held.length > 0;
    waited += pause, pause = Math.min(80, pause * 2)
  ) {
    if (unless(held, () => disk.renameSync(from, to) === undefined)) return;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  disk.renameSync(from, to);
}

function confirm({ disk, surroundings }: Ground, directory: string): void {
  try {
    syncFolder(disk, surroundings.platform, directory);
  } catch (error) {
    // Some network drives know no such request.
    if (codeOf(error) === 'EINVAL' || codeOf(error) === 'ENOTSUP') return;
    surroundings.notice('Saved, but the disk did not confirm it. Look whether the disk is well.');
  }
}
