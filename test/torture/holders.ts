import type { FSWatcher } from 'node:fs';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockName } from '../../src/store/lock.ts';

const copy = /^\.(?:ledger|pipeline)\.json\..*\.tmp$/;

/** The process that holds the lock of a home now; undefined when none does. */
export function holderOf(home: string): number | undefined {
  try {
    const { pid }: { pid: number } = JSON.parse(readFileSync(join(home, lockName), 'utf8'));
    return pid;
  } catch {
    return undefined;
  }
}

/** True while the process of that number has a copy in the making in a home. */
export function isCopying(home: string, pid: number | undefined): boolean {
  return existsSync(home) && readdirSync(home).some((name) => copy.test(name) && name.includes(`.${pid}.`));
}

/** Waits until one of the processes holds the lock, and answers with its number; undefined once `isOver`. */
export async function holderAmong(
  home: string,
  isMeant: (pid: number) => boolean,
  isOver: () => boolean,
): Promise<number | undefined> {
  while (!isOver()) {
    const holder = holderOf(home);
    if (holder !== undefined && isMeant(holder)) return holder;
    await pause(1);
  }
  return undefined;
}

/** Counts how often two writers were at work at once in a home, as the system tells of the copies that they make there. */
export interface Overlaps {
  count(): Promise<number>;
}

/** Watches from now on; only the holder of the lock makes a copy, so a second one before the first is gone is an overlap. */
export function watchOverlaps(home: string): Overlaps {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const note = noteOfCopies();
  const watcher: FSWatcher = watch(home, (event, name) => {
    if (event === 'rename' && name !== null) note.cameOrWent(name);
  });
  return {
    async count() {
      // What happened before is told before.
      await pause(100);
      watcher.close();
      return note.overlaps();
    },
  };
}

/** Keeps count of copies in the making: the first word of a name is that it came, the second that it went. */
export function noteOfCopies(): { cameOrWent(name: string): void; overlaps(): number } {
  const there = new Set<string>();
  let overlaps = 0;
  return {
    cameOrWent(name) {
      if (!copy.test(name)) return;
      if (there.delete(name)) return;
      if (there.size > 0) overlaps += 1;
      there.add(name);
    },
    overlaps: () => overlaps,
  };
}
