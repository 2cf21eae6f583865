import { join } from 'node:path';
import type { FileKind } from '../domain/health.ts';
import { generations } from './backups.ts';
import { unless } from './disk.ts';
import type { Head, Opened } from './envelope.ts';
import { opened } from './envelope.ts';
import type { Ground } from './ground.ts';
import { migrated } from './migrations.ts';
import { damaged, newer, unreadable } from './problems.ts';
import type { Present } from './raw.ts';
import { rawAt } from './raw.ts';

/** One of the files of a data folder: `kind` is its name without `.json`, `schema` the newest shape of its records known here. */
export interface Shelf {
  readonly kind: FileKind;
  readonly schema: number;
}

/** A file as read and verified. */
export interface Snapshot<T> extends Present {
  readonly head: Head;
  readonly sum: string;
  readonly value: T;
}

/** Reads and verifies a file; undefined when there is none yet. Throws `Problem` damaged | newer | unreadable. */
export function readSnapshot<T extends object>(ground: Ground, shelf: Shelf): Snapshot<T> | undefined {
  const path = join(ground.folder, `${shelf.kind}.json`);
  const raw = rawAt(ground.disk, path);
  if (raw === undefined) return undefined;
  if ('reason' in raw) throw unreadable(path, raw.reason);
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

function hasGoodCopy(ground: Ground, shelf: Shelf): boolean {
  return generations(ground, shelf.kind).some(({ path }) => {
    const bytes = unless([], () => ground.disk.readFileSync(path));
    return bytes !== undefined && opened(bytes, shelf.kind, shelf.schema).state === 'whole';
  });
}
