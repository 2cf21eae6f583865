import { basename, join } from 'node:path';
import type { Disk } from './disk.ts';
import { codeOf, makeFolder, unless } from './disk.ts';
import type { Ground } from './ground.ts';

const kept = 3;

/** The name of the copy of one generation: `ledger.41.0f3a91c2.json`; the letters are the first of its checksum. */
export function backupName(kind: string, rev: number, sum: string): string {
  return `${kind}.${rev}.${sum.slice(0, 8)}.json`;
}

/** Keeps the file at `path` as a generation of its own in backups/: a second name for the same bytes, or a copy where there are no links. */
export function keepBackup({ folder, disk, surroundings }: Ground, path: string, name: string): void {
  const backups = join(folder, 'backups');
  makeFolder(disk, surroundings.platform, backups);
  const target = join(backups, name);
  try {
    disk.linkSync(path, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || code === 'ENOENT' || code === 'ENOSPC' || code === 'EROFS') throw error;
    if (code !== 'EEXIST') copyWhole(disk, path, target);
  }
}

/** Removes all but the newest three generations of that kind; the one just made stays in any case. Never fails. */
export function thinBackups(ground: Ground, kind: string, made: string): void {
  const older = generations(ground, kind).filter((path) => basename(path) !== made);
  for (const path of older.slice(kept - 1)) unless([], () => ground.disk.unlinkSync(path));
}

/** The paths of the generations kept of that kind, the newest first. */
export function generations({ folder, disk }: Ground, kind: string): readonly string[] {
  const names = unless([], () => disk.readdirSync(join(folder, 'backups'))) ?? [];
  const named = new RegExp(`^${kind}\\.(\\d+)\\.[0-9a-f]{8}\\.json$`);
  return names
    .flatMap((name) => {
      const rev = named.exec(name)?.[1];
      return rev === undefined ? [] : [{ name, rev: Number(rev) }];
    })
    .sort((left, right) => right.rev - left.rev || (left.name < right.name ? -1 : 1))
    .map(({ name }) => join(folder, 'backups', name));
}

/** Half a copy must not stand where a good one is looked for. */
function copyWhole(disk: Disk, from: string, to: string): void {
  try {
    disk.copyFileSync(from, to);
  } catch (error) {
    unless([], () => disk.unlinkSync(to));
    throw error;
  }
}
