import { join } from 'node:path';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { lockName } from './lock.ts';

const temporary = /^\.(?:ledger|pipeline)\.json\.\d+\.[0-9a-z]{16}\.tmp$/;
const claimEnd = /^\.(\d+)\.[0-9a-z]{16}$/;

/** The name of a copy in the making of the file of that kind. */
export function temporaryName(kind: 'ledger' | 'pipeline', pid: number, token: string): string {
  return `.${kind}.json.${pid}.${token}.tmp`;
}

/**
 * Clears what killed processes left in `directory`; to be called under the lock. Every copy in the making is a stray then: its writer
 * died, or lost the lock and must not finish. Claims go when their process is gone. Never fails.
 */
export function clearLeftovers({ disk, surroundings }: Ground, directory: string): void {
  for (const name of unless([], () => disk.readdirSync(directory)) ?? []) {
    if (isStray(name, surroundings.alive)) unless([], () => disk.unlinkSync(join(directory, name)));
  }
}

function isStray(name: string, alive: (pid: number) => boolean): boolean {
  if (temporary.test(name) || name.startsWith(`${lockName}.break.`)) return true;
  const pid = name.startsWith(lockName) ? claimEnd.exec(name.slice(lockName.length))?.[1] : undefined;
  return pid !== undefined && !alive(Number(pid));
}
