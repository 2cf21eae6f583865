import { constants } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '../domain/health.ts';
import { generations } from './backups.ts';
import type { Disk } from './disk.ts';
import { codeOf, unless } from './disk.ts';
import type { Head, Opened } from './envelope.ts';
import { opened } from './envelope.ts';
import type { Ground } from './ground.ts';
import { migrated } from './migrations.ts';
import { damaged, newer, unreadable, whyUnreadable } from './problems.ts';

/** One of the files of a data folder: `kind` is its name without `.json`, `schema` the newest shape of its records known here. */
export interface Shelf {
  readonly kind: FileKind;
  readonly schema: number;
}

/** A file that is there, whatever is in it; `print` changes whenever another file takes its name or its bytes are written to. */
export interface Present {
  readonly print: string;
  readonly uid: bigint;
  readonly mode: bigint;
}

/** A file as read and verified. */
export interface Snapshot<T> extends Present {
  readonly head: Head;
  readonly sum: string;
  readonly value: T;
}

/** A file as read, not verified; `writtenAt` is in milliseconds since 1970. */
export interface Raw extends Present {
  readonly bytes: Buffer;
  readonly writtenAt: number;
}

/** Reads and verifies a file; undefined when there is none yet. Throws `Problem` damaged | newer | unreadable. */
export function readSnapshot<T extends object>(ground: Ground, shelf: Shelf): Snapshot<T> | undefined {
  const path = join(ground.folder, `${shelf.kind}.json`);
  const raw = readRaw(ground.disk, path);
  if (raw === undefined) return undefined;
  const { print, uid, mode } = raw;
  const found = verified<T>(raw.bytes, shelf);
  if (found.state === 'newer') throw newer(path);
  if (found.state === 'damaged') throw damaged(path, found.how, hasGoodCopy(ground, shelf));
  return { print, uid, mode, head: found.head, sum: found.sum, value: found.value };
}

/** Opens the bytes of a file of that shelf, its value in the newest shape. */
export function verified<T extends object>(bytes: Buffer, shelf: Shelf): Opened<T> {
  const found = opened<T>(bytes, shelf.kind, shelf.schema);
  if (found.state !== 'whole') return found;
  return { ...found, value: migrated(found.value, shelf, found.head.schema) as T };
}

/** What tells this file from any other that has or had its name; undefined when there is none. */
export function printOf(disk: Disk, path: string): string | undefined {
  return unless(['ENOENT', 'ENOTDIR'], () => printed(disk.statSync(path, { bigint: true })));
}

/** Reads a file without a look at its content; undefined when there is none. Throws `Problem` unreadable. */
export function readRaw(disk: Disk, path: string): Raw | undefined {
  try {
    // A pipe in the file's place would keep an ordinary open waiting for ever.
    const handle = disk.openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const state = disk.fstatSync(handle, { bigint: true });
      if (!state.isFile()) throw unreadable(path, 'it is not a file');
      const { uid, mode, mtimeNs } = state;
      const writtenAt = Number(mtimeNs / 1_000_000n);
      return { bytes: disk.readFileSync(handle), print: printed(state), uid, mode, writtenAt };
    } finally {
      disk.closeSync(handle);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return missing(disk, path);
    throw unreadable(path, whyUnreadable(code));
  }
}

function hasGoodCopy(ground: Ground, shelf: Shelf): boolean {
  return generations(ground, shelf.kind).some(({ path }) => {
    const bytes = unless([], () => ground.disk.readFileSync(path));
    return bytes !== undefined && opened(bytes, shelf.kind, shelf.schema).state === 'whole';
  });
}

/** A link that leads nowhere is not a fresh start: the drive behind it may come back. */
function missing(disk: Disk, path: string): undefined {
  if (unless([], () => disk.lstatSync(path)) === undefined) return undefined;
  throw unreadable(path, 'it leads to a file that is not there; perhaps a drive is not connected');
}

function printed({ ino, size, mtimeNs }: { ino: bigint; size: bigint; mtimeNs: bigint }): string {
  return `${ino} ${size} ${mtimeNs}`;
}
