import { constants } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '../domain/order.ts';
import type { Disk } from './disk.ts';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { openFolder } from './problems.ts';
import { remember, seenOf } from './seen.ts';

const others = 0o077n;
const mayEnter = 0o011n;

/**
 * The paths of the data folder that other users of this computer can look into, sorted; what lies in a closed folder is closed. Windows
 * keeps such folders to their owner by other means: none there.
 */
export function openToOthers(ground: Ground): readonly string[] {
  const { folder, disk, surroundings } = ground;
  if (surroundings.platform === 'win32') return [];
  return [...openIn(disk, folder), ...linkedFiles(ground).filter((path) => isOpen(disk, path))].sort(inOrder);
}

/** Says it in one line when others can look into the folder, once until that changes. Without a memory of what was said, nothing. Never fails. */
export function tellWhatIsOpen(ground: Ground): void {
  if (ground.state === undefined) return;
  const open = openToOthers(ground);
  const { open: told = [] } = seenOf(ground);
  const isNews = open.some((path) => !told.includes(path));
  if (isNews) ground.surroundings.notice(openFolder());
  if (isNews || open.length < told.length) remember(ground, { open });
}

/** Closes those to all but their owner, links not followed; answers with what was closed. Throws the disk's error. */
export function closeToOthers(ground: Ground): readonly string[] {
  const open = openToOthers(ground);
  for (const path of open) closePath(ground.disk, path);
  return open;
}

function openIn(disk: Disk, path: string): readonly string[] {
  const state = unless([], () => disk.lstatSync(path, { bigint: true }));
  if (state === undefined || (!state.isDirectory() && !state.isFile())) return [];
  const own = (state.mode & others) === 0n ? [] : [path];
  if (!state.isDirectory() || (state.mode & mayEnter) === 0n) return own;
  const names = unless([], () => disk.readdirSync(path)) ?? [];
  return [...own, ...names.flatMap((name) => openIn(disk, join(path, name)))];
}

/** The files behind links, which lie outside. */
function linkedFiles({ folder, disk }: Ground): readonly string[] {
  return ['ledger.json', 'pipeline.json'].flatMap((name) => {
    const path = join(folder, name);
    const isLink = unless([], () => disk.lstatSync(path, { bigint: true }).isSymbolicLink()) ?? false;
    return (isLink && unless([], () => disk.realpathSync(path))) || [];
  });
}

function isOpen(disk: Disk, path: string): boolean {
  const mode = unless([], () => disk.lstatSync(path, { bigint: true }).mode);
  return mode !== undefined && (mode & others) !== 0n;
}

function closePath(disk: Disk, path: string): void {
  const handle = disk.openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { mode } = disk.fstatSync(handle, { bigint: true });
    disk.fchmodSync(handle, Number(mode & 0o700n));
  } finally {
    disk.closeSync(handle);
  }
}
