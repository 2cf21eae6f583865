import { constants } from 'node:fs';
import { join } from 'node:path';
import { generations } from './backups.ts';
import type { Disk } from './disk.ts';
import { codeOf, unless } from './disk.ts';
import type { Head } from './envelope.ts';
import { opened } from './envelope.ts';
import type { Ground } from './ground.ts';
import { migrated } from './migrations.ts';
import { damaged, newer, unreadable, whyUnreadable } from './problems.ts';

/** One of the files of a data folder: `kind` is its name without `.json`, `schema` the newest shape of its records known here. */
export interface Shelf {
  readonly kind: 'ledger' | 'pipeline';
  readonly schema: number;
}

/** A file as read and verified; `print` changes whenever another file takes its name or its bytes are written to. */
export interface Snapshot<T> {
  readonly head: Head;
  readonly sum: string;
  readonly value: T;
  readonly print: string;
  readonly uid: bigint;
  readonly mode: bigint;
}

interface Raw extends Pick<Snapshot<unknown>, 'print' | 'uid' | 'mode'> {
  readonly bytes: Buffer;
}

/** Reads and verifies a file; undefined when there is none yet. Throws `Problem` damaged | newer | unreadable. */
export function readSnapshot<T extends object>(
  ground: Ground,
  { kind, schema }: Shelf,
): Snapshot<T> | undefined {
  const path = join(ground.folder, `${kind}.json`);
  const raw = readRaw(ground.disk, path);
  if (raw === undefined) return undefined;
  const { bytes, ...rest } = raw;
  const found = opened<T>(bytes, kind, schema);
  if (found.state === 'newer') throw newer(path);
  if (found.state === 'damaged') throw damaged(path, found.how, goodBackup(ground, kind, schema));
  const value = migrated(found.value, { kind, schema }, found.head.schema) as T;
  return { ...rest, head: found.head, sum: found.sum, value };
}

/** What tells this file from any other that has or had its name; undefined when there is none. */
export function printOf(disk: Disk, path: string): string | undefined {
  return unless(['ENOENT', 'ENOTDIR'], () => printed(disk.statSync(path, { bigint: true })));
}

function goodBackup(ground: Ground, kind: string, schema: number): string | undefined {
  return generations(ground, kind).find((path) => {
    const bytes = unless([], () => ground.disk.readFileSync(path));
    return bytes !== undefined && opened(bytes, kind, schema).state === 'whole';
  });
}

function readRaw(disk: Disk, path: string): Raw | undefined {
  try {
    // A pipe in the file's place would keep an ordinary open waiting for ever.
    const handle = disk.openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const state = disk.fstatSync(handle, { bigint: true });
      if (!state.isFile()) throw unreadable(path, 'it is not a file');
      const bytes = disk.readFileSync(handle);
      return { bytes, print: printed(state), uid: state.uid, mode: state.mode };
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

/** A link that leads nowhere is not a fresh start: the drive behind it may come back. */
function missing(disk: Disk, path: string): undefined {
  if (unless([], () => disk.lstatSync(path)) === undefined) return undefined;
  throw unreadable(path, 'it leads to a file that is not there; perhaps a drive is not connected');
}

function printed({ ino, size, mtimeNs }: { ino: bigint; size: bigint; mtimeNs: bigint }): string {
  return `${ino} ${size} ${mtimeNs}`;
}
