import { dirname, join } from 'node:path';
import type { FileKind } from '../domain/health.ts';
import { Overtaken } from './commit.ts';
import { makeFolder, unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { clearLeftovers } from './leftovers.ts';
import type { Lock } from './lock.ts';
import { lockFolder } from './lock.ts';
import { busy, inWords } from './problems.ts';

/** The right to change one file of the folder; `path` is its true place: a link to it stays a link. */
export interface Held {
  readonly path: string;
  readonly lock: Lock;
}

const mostRounds = 20;

/**
 * Makes the folder where there is none, takes its lock, clears what killed processes left, and acts; when the lock or the file
 * changed hands meanwhile, anew. `act` may wait for nothing that needs the event loop: no signal handler and no other change comes
 * between. Throws `Problem` busy, `Problem` unwritable for an error of the disk, and what `act` throws.
 */
export async function underLock<T>(
  ground: Ground,
  kind: FileKind,
  act: (held: Held) => Promise<T>,
): Promise<T> {
  try {
    makeFolder(ground.disk, ground.surroundings.platform, ground.folder);
    return await inRounds(() => once(ground, kind, act), ground.folder);
  } catch (error) {
    throw inWords(error, ground.folder);
  }
}

async function inRounds<T>(act: () => Promise<T>, folder: string): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (round === mostRounds) throw busy(folder, false);
    }
  }
}

async function once<T>(ground: Ground, kind: FileKind, act: (held: Held) => Promise<T>): Promise<T> {
  const lock = await lockFolder(ground);
  try {
    const path = resolved(ground, kind);
    const state = ground.state === undefined ? [] : [ground.state];
    for (const directory of new Set([ground.folder, dirname(path), ...state]))
      clearLeftovers(ground, directory);
    return await act({ path, lock });
  } finally {
    lock.release();
  }
}

function resolved({ folder, disk }: Ground, kind: FileKind): string {
  const path = join(folder, `${kind}.json`);
  return (
    unless(['ENOENT'], () => disk.realpathSync(path)) ??
    join(disk.realpathSync(dirname(path)), `${kind}.json`)
  );
}
