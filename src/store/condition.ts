import { join } from 'node:path';
import type { Condition, FileKind } from '../domain/health.ts';
import { countsOf, holdsSomething } from './counts.ts';
import { editedIn } from './edited.ts';
import type { Opened } from './envelope.ts';
import type { Ground } from './ground.ts';
import { shelves } from './plans.ts';
import { howDamaged } from './problems.ts';
import type { Raw } from './raw.ts';
import { rawAt } from './raw.ts';
import type { Sight } from './seen.ts';
import { seenOf } from './seen.ts';
import { verified } from './snapshot.ts';
import { besideSeen } from './watch.ts';
import { instantAt } from './when.ts';

/** A file's condition; `id` is the store's name for life, where it can be told. */
export interface Examined {
  readonly condition: Condition;
  readonly id: string | undefined;
}

type Found = Omit<Condition, 'kind' | 'path' | 'seen'> & { readonly id?: string };

/** How that file was found; reads, and changes nothing. */
export async function examined(ground: Ground, kind: FileKind): Promise<Examined> {
  const path = join(ground.folder, `${kind}.json`);
  const sight = seenOf(ground)[kind];
  const { id = sight?.id, ...found } = await foundAt(ground, kind, path, sight);
  const seen = sight === undefined ? {} : { seen: { rev: sight.rev, counts: sight.counts } };
  return { condition: { kind, path, ...found, ...seen }, id };
}

async function foundAt(
  ground: Ground,
  kind: FileKind,
  path: string,
  sight: Sight | undefined,
): Promise<Found> {
  const raw = rawAt(ground.disk, path);
  if (raw === undefined)
    return { state: sight !== undefined && holdsSomething(sight.counts) ? 'missing' : 'none' };
  if ('reason' in raw) return { state: 'unreadable', ...raw };
  return {
    bytes: raw.bytes.length,
    writtenAt: instantAt(raw.writtenAt),
    ...(await stateOf(ground, kind, raw, sight)),
  };
}

async function stateOf(ground: Ground, kind: FileKind, raw: Raw, sight: Sight | undefined): Promise<Found> {
  const found = verified(raw.bytes, shelves[kind]);
  if (found.state === 'newer') return { state: 'newer', reason: 'it was written by a newer recover' };
  if (found.state === 'damaged') return damagedOrEdited(kind, raw, found);
  const { id, rev } = found.head;
  return { state: besideSeen(ground, kind, found, sight), id, rev, counts: countsOf(found.value) };
}

async function damagedOrEdited(
  kind: FileKind,
  { bytes }: Raw,
  { how }: Extract<Opened<object>, { state: 'damaged' }>,
): Promise<Found> {
  const edited = await editedIn(bytes, shelves[kind]);
  if (edited === undefined) return { state: 'damaged', reason: howDamaged(how) };
  const { id, rev, value } = edited;
  return { state: 'edited', reason: howDamaged('changed'), id, rev, counts: countsOf(value) };
}
