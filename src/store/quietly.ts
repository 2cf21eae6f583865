import { join } from 'node:path';
import { makeFolder, unless, writeAll } from './disk.ts';
import type { Ground } from './ground.ts';
import { temporaryName } from './leftovers.ts';

/** A process writes one at a time; what a namesake left goes at the first try. */
const onlyToken = '0'.repeat(16);

/**
 * Puts a small file of what this computer remembers in the place of the one before, whole or not at all, for this user alone. It is no
 * promise to anybody, so it waits for no disk, and never fails; without a state folder nothing is kept.
 */
export function putQuietly(
  { state, disk, surroundings }: Pick<Ground, 'state' | 'disk' | 'surroundings'>,
  kind: 'seen' | 'brief',
  text: string,
): void {
  if (state === undefined) return;
  const temporary = join(state, temporaryName(kind, surroundings.pid, onlyToken));
  unless([], () => {
    makeFolder(disk, surroundings.platform, state);
    const handle = disk.openSync(temporary, 'wx', 0o600);
    try {
      writeAll(disk, handle, Buffer.from(text));
    } finally {
      disk.closeSync(handle);
    }
    disk.renameSync(temporary, join(state, `${kind}.json`));
    return true;
  }) ?? unless([], () => disk.unlinkSync(temporary));
}
