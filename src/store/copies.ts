import { join } from 'node:path';
import type { Copy, FileKind } from '../domain/health.ts';
import { inOrder } from '../domain/order.ts';
import { generations } from './backups.ts';
import { countsOf } from './counts.ts';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { shelves } from './plans.ts';
import { quarantineIn } from './quarantine.ts';
import { rawAt } from './raw.ts';
import { verified } from './snapshot.ts';
import { lookalikes } from './sync-copies.ts';
import { instantAt } from './when.ts';

/** Every copy of that file that lies about, each read and verified, the newest first; of those in a synced folder the ones that are ours. */
export function copiesOf(ground: Ground, kind: FileKind, id: string | undefined): readonly Copy[] {
  const found = (path: string, from: Copy['from']) => copyAt(ground, kind, path, from);
  const synced = lookalikes(ground, kind).flatMap((path) => {
    const copy = found(path, 'sync');
    return copy.isGood && (id === undefined || copy.id === id) ? [copy] : [];
  });
  return [
    ...generations(ground, kind).map(({ path }) => found(path, 'backup')),
    ...synced,
    ...setAside(ground, kind).map((path) => found(path, 'quarantine')),
  ]
    .sort(newestFirst)
    .map(({ id: _, ...copy }) => copy);
}

function copyAt(
  { disk }: Ground,
  kind: FileKind,
  path: string,
  from: Copy['from'],
): Copy & { readonly id?: string } {
  const about = { kind, path, from };
  const isFile = unless([], () => disk.lstatSync(path, { bigint: true }).isFile()) ?? false;
  const raw = isFile ? rawAt(disk, path) : undefined;
  if (raw === undefined || 'reason' in raw) return { ...about, isGood: false };
  const writtenAt = instantAt(raw.writtenAt);
  const opened = verified(raw.bytes, shelves[kind]);
  if (opened.state !== 'whole') return { ...about, isGood: false, writtenAt };
  const { head, value } = opened;
  return { ...about, isGood: true, writtenAt, rev: head.rev, id: head.id, counts: countsOf(value) };
}

function setAside(ground: Ground, kind: FileKind): readonly string[] {
  const folder = quarantineIn(ground);
  const names = unless([], () => ground.disk.readdirSync(folder)) ?? [];
  return names.filter((name) => name.startsWith(`${kind}.`)).map((name) => join(folder, name));
}

/** By revision, for copying a folder makes all its files look new. */
function newestFirst(left: Copy, right: Copy): number {
  return (
    (right.rev ?? 0) - (left.rev ?? 0) ||
    inOrder(right.writtenAt ?? '', left.writtenAt ?? '') ||
    inOrder(left.path, right.path)
  );
}
