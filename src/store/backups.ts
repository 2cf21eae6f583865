import { constants } from 'node:fs';
import { join } from 'node:path';
import { dayOf, instantOf } from '../domain/day.ts';
import type { FileKind } from '../domain/health.ts';
import { inOrder } from '../domain/order.ts';
import type { Disk } from './disk.ts';
import { codeOf, makeFolder, syncFolder, unless } from './disk.ts';
import type { Head } from './envelope.ts';
import { opened } from './envelope.ts';
import type { Generation } from './generations.ts';
import { superfluous } from './generations.ts';
import type { Ground } from './ground.ts';
import { newId } from './ids.ts';
import { clearLeftovers, temporaryName } from './leftovers.ts';
import { unwritable } from './problems.ts';

/** A generation that lies in backups/. */
export interface Backup extends Generation {
  readonly path: string;
}

/** A file that is about to be replaced; `schema` is the shape that will take its place. */
export interface Replaced {
  readonly path: string;
  readonly kind: FileKind;
  readonly head: Head;
  readonly sum: string;
  readonly schema: number;
}

/** Where the copies of what was replaced lie. */
export function backupsIn({ folder }: Pick<Ground, 'folder'>): string {
  return join(folder, 'backups');
}

/**
 * Keeps a file as a generation of its own: a second name for the same bytes, or a copy where there are no links. Answers with its name,
 * `ledger.41.0f3a91c2.json`, or `ledger.schema1.41.0f3a91c2.json` for the last of an older shape, which is on the disk before this
 * answers. Throws the disk's error, or `Problem` unwritable when what was kept is not what was to be kept.
 */
export function keepBackup(ground: Ground, replaced: Replaced): string {
  const { disk, surroundings } = ground;
  const { path, kind, head, sum } = replaced;
  const isLast = head.schema < replaced.schema;
  const name = `${kind}.${isLast ? `schema${head.schema}.` : ''}${head.rev}.${sum.slice(0, 8)}.json`;
  const target = join(backupsIn(ground), name);
  makeFolder(disk, surroundings.platform, backupsIn(ground));
  if (!linked(ground, path, target)) copyWhole(ground, replaced, target);
  if (isLast) {
    refuseWrongCopy(ground, replaced, target);
    syncFolder(disk, surroundings.platform, backupsIn(ground));
  }
  return name;
}

/** Removes the generations of that kind that need not be kept, `made` not among them, and what killed processes left. Never fails. */
export function thinBackups(ground: Ground, kind: FileKind, made: string): void {
  clearLeftovers(ground, backupsIn(ground));
  const all = generations(ground, kind);
  const newestFirst = [
    ...all.filter(({ name }) => name === made),
    ...all.filter(({ name }) => name !== made),
  ];
  for (const { path } of superfluous(newestFirst)) unless([], () => ground.disk.unlinkSync(path));
}

/** The generations kept of that kind, the newest first. */
export function generations(ground: Ground, kind: FileKind): readonly Backup[] {
  const names = unless([], () => ground.disk.readdirSync(backupsIn(ground))) ?? [];
  const named = new RegExp(`^${kind}\\.(?:schema(\\d{1,9})\\.)?(\\d{1,12})\\.[0-9a-f]{8}\\.json$`);
  return names
    .flatMap((name) => {
      const [, schema, rev] = named.exec(name) ?? [];
      return rev === undefined ? [] : backupNamed(ground, name, Number(rev), schema);
    })
    .sort((left, right) => right.rev - left.rev || inOrder(left.name, right.name));
}

function backupNamed(
  { folder, disk }: Ground,
  name: string,
  rev: number,
  schema: string | undefined,
): Backup[] {
  const path = join(backupsIn({ folder }), name);
  const state = unless([], () => disk.lstatSync(path, { bigint: true }));
  if (state === undefined || !state.isFile()) return [];
  const day = dayOf(instantOf(new Date(Number(state.mtimeNs / 1_000_000n))));
  return [{ name, path, rev, day, ...(schema === undefined ? {} : { schema: Number(schema) }) }];
}

/** False where there are no links, or where another file has that name. */
function linked({ disk }: Ground, path: string, target: string): boolean {
  try {
    disk.linkSync(path, target);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || code === 'ENOENT' || code === 'ENOSPC' || code === 'EROFS') throw error;
    return code === 'EEXIST' && isSameFile(disk, path, target);
  }
}

/** True when it was kept before: the same bytes under both names. */
function isSameFile(disk: Disk, path: string, target: string): boolean {
  return disk.lstatSync(target, { bigint: true }).ino === disk.statSync(path, { bigint: true }).ino;
}

/** Half a copy must not stand where a good one is looked for, and a link that stands there must not be followed. */
function copyWhole(ground: Ground, { path, kind }: Replaced, target: string): void {
  const { disk, surroundings } = ground;
  const token = newId(surroundings.random);
  const temporary = join(backupsIn(ground), temporaryName(kind, surroundings.pid, token));
  try {
    disk.copyFileSync(path, temporary, constants.COPYFILE_EXCL);
    const handle = disk.openSync(temporary, 'r+');
    try {
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
    disk.renameSync(temporary, target);
  } catch (error) {
    unless([], () => disk.unlinkSync(temporary));
    throw error;
  }
}

/** No other copy of that shape will ever be made. */
function refuseWrongCopy({ folder, disk }: Ground, { kind, head, sum }: Replaced, target: string): void {
  const found = opened(disk.readFileSync(target), kind, head.schema);
  if (found.state !== 'whole' || found.sum !== sum)
    throw unwritable(folder, 'the disk did not keep a copy of it');
}
