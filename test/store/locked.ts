import fs, { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Owner } from '../../src/store/owner.ts';
import { ownerHere } from '../../src/store/owner.ts';
import type { Surroundings } from '../../src/store/surroundings.ts';
import { freshFolder, processWith } from './ground.ts';

/** A process number that the processes of these tests take for a dead one's. */
export const gone = 4_000_001;

/** A data folder whose lock holds what `forge` makes of a record of this process. */
export function lockedBy(forge: (owner: Owner) => object | string): {
  readonly folder: string;
  readonly path: string;
  readonly surroundings: ReturnType<typeof processWith>;
} {
  const folder = freshFolder();
  mkdirSync(folder);
  const surroundings = processWith(process.pid, alive);
  const path = join(folder, '.~lock.recover');
  const record = forge(ownerHere({ folder, disk: fs, surroundings }));
  writeFileSync(path, typeof record === 'string' ? record : JSON.stringify(record));
  return { folder, path, surroundings };
}

/** The record of a process that lives and is not this one. */
export function living(surroundings: Surroundings): object {
  const owner = ownerHere({ folder: '', disk: fs, surroundings });
  return { ...owner, pid: process.ppid, startTime: startOf(process.ppid) };
}

/** When a process started, where the system tells. */
export function startOf(pid: number): string | undefined {
  return ownerHere({ folder: '', disk: fs, surroundings: processWith(pid) }).startTime;
}

/** The record in a lock. */
export function ownerIn(path: string): Owner {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** True for every process but the one that is gone. */
export function alive(pid: number): boolean {
  return pid !== gone;
}
