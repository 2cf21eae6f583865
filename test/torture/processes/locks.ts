import { spawn, spawnSync } from 'node:child_process';
import fs, { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockName } from '../../../src/store/lock.ts';
import type { Owner } from '../../../src/store/owner.ts';
import { ownerHere } from '../../../src/store/owner.ts';
import { surroundingsHere } from '../homes.ts';

/** The record of the process of that number as it would hold the lock of a home, with what a forger changes of it. */
export function lockOf(home: string, pid: number, forged: Partial<Owner> = {}): string {
  return `${JSON.stringify({ ...ownerOf(home, pid), ...forged })}\n`;
}

/** The number of a process that is no more. */
export function deadProcess(): number {
  return spawnSync('true').pid;
}

/** Leaves the lock of a process that lives until `kill`; when `guarded`, another died when it was about to clear that lock away. */
export function holdLock(home: string, guarded: boolean): { kill(): void } {
  const holder = spawn('sleep', ['600'], { stdio: 'ignore' });
  const owner = ownerOf(home, holder.pid ?? 0);
  writeFileSync(join(home, lockName), JSON.stringify(owner));
  if (guarded) writeFileSync(join(home, `${lockName}.break.${owner.token}`), lockOf(home, deadProcess()));
  return { kill: () => void holder.kill('SIGKILL') };
}

function ownerOf(home: string, pid: number): Owner {
  return ownerHere({ folder: home, disk: fs, surroundings: { ...surroundingsHere, pid } });
}
