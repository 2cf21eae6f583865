import { join } from 'node:path';
import type { Day } from '../domain/day.ts';
import type { FileKind } from '../domain/health.ts';
import { makeFolder, syncFolder, unless, writeWhole } from './disk.ts';
import type { Ground } from './ground.ts';
import { newId } from './ids.ts';
import { clearLeftovers, temporaryName } from './leftovers.ts';

/** What is set aside, and when. */
export interface Aside {
  readonly kind: FileKind;
  readonly today: Day;
}

/** Where what was set aside lies, for ever. */
export function quarantineIn({ folder }: Pick<Ground, 'folder'>): string {
  return join(folder, 'quarantine');
}

/** Puts these bytes into quarantine/, lasting; answers with their path, `ledger.2026-11-24.json`, or `….2.json` where that is taken. */
export function copyAside(ground: Ground, aside: Aside, bytes: Uint8Array): string {
  const { disk, surroundings } = ground;
  const target = freePath(ground, aside);
  const token = newId(surroundings.random);
  const temporary = join(quarantineIn(ground), temporaryName(aside.kind, surroundings.pid, token));
  try {
    writeWhole(disk, temporary, [bytes]);
    disk.renameSync(temporary, target);
  } catch (error) {
    unless([], () => disk.unlinkSync(temporary));
    throw error;
  }
  syncFolder(disk, surroundings.platform, quarantineIn(ground));
  return target;
}

/** Moves what cannot be read, whatever it is, into quarantine/; answers with its new path. */
export function moveAside(ground: Ground, aside: Aside, path: string): string {
  const { disk, surroundings } = ground;
  const target = freePath(ground, aside);
  disk.renameSync(path, target);
  try {
    syncFolder(disk, surroundings.platform, quarantineIn(ground));
  } catch (error) {
    moveBack(ground, target, path);
    throw error;
  }
  return target;
}

/** Moves it to where it was, when nothing was put in its place. Never fails. */
export function moveBack({ disk }: Ground, setAside: string, path: string): void {
  if (unless([], () => disk.lstatSync(path)) === undefined) unless([], () => disk.renameSync(setAside, path));
}

/** To be called under the lock, so that nobody else takes the name. */
function freePath(ground: Ground, { kind, today }: Aside): string {
  const { disk, surroundings } = ground;
  const folder = quarantineIn(ground);
  makeFolder(disk, surroundings.platform, folder);
  clearLeftovers(ground, folder);
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${kind}.${today}${count === 1 ? '' : `.${count}`}.json`);
    if (unless(['ENOENT'], () => disk.lstatSync(path)) === undefined) return path;
  }
}
