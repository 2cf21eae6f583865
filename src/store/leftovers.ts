import { join } from 'node:path';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { lockName } from './lock.ts';

type Kind = 'ledger' | 'pipeline' | 'seen' | 'brief';

const temporary = /^\.(ledger|pipeline|seen|brief)\.json\.(\d+)\.[0-9a-z]{16}\.tmp$/;
const claimEnd = /^\.(\d+)\.[0-9a-z]{16}$/;

/** The name of a copy in the making of the file of that kind. */
export function temporaryName(kind: Kind, pid: number, token: string): string {
  return `.${kind}.json.${pid}.${token}.tmp`;
}

/**
 * Clears what killed processes left in `directory`; to be called under the lock. Every copy of a store in the making is a stray then:
 * its writer died, or lost the lock and must not finish. The rest goes when its process is gone. Never fails.
 */
export function clearLeftovers({ disk, surroundings }: Ground, directory: string): void {
  for (const name of unless([], () => disk.readdirSync(directory)) ?? []) {
    if (isStray(name, surroundings.alive)) unless([], () => disk.unlinkSync(join(directory, name)));
  }
}

/** The paths in `directory` of what processes left that are gone by now; without the lock, so that a living one's work is none. */
export function leftoversIn({ disk, surroundings }: Ground, directory: string): readonly string[] {
  const names = unless([], () => disk.readdirSync(directory)) ?? [];
  return names
    .filter((name) => {
      const pid = temporary.exec(name)?.[2];
      return isStray(name, surroundings.alive) && (pid === undefined || !surroundings.alive(Number(pid)));
    })
    .map((name) => join(directory, name));
}

function isStray(name: string, alive: (pid: number) => boolean): boolean {
  const [, kind, writer] = temporary.exec(name) ?? [];
  if (kind === 'seen' || kind === 'brief') return !alive(Number(writer));
  if (kind !== undefined || name.startsWith(`${lockName}.break.`)) return true;
  const pid = name.startsWith(lockName) ? claimEnd.exec(name.slice(lockName.length))?.[1] : undefined;
  return pid !== undefined && !alive(Number(pid));
}
