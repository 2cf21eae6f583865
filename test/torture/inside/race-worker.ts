import { randomBytes } from 'node:crypto';
import fs, { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../../src/store/lock.ts';

/** A process that wants the lock of a folder each time it is told to, and answers whether it met anybody while it had it. */
const [, , folder = ''] = process.argv;
const marker = join(folder, 'held');
const own = `${marker}.${process.pid}`;
const surroundings = {
  pid: process.pid,
  platform: process.platform,
  random: (bytes: number) => randomBytes(bytes),
  monotonic: () => performance.now(),
  pause: (milliseconds: number) => pause(milliseconds),
  alive: isAlive,
  notice: () => undefined,
};

process.on('message', (rest: number) => {
  void held(rest).then((met) => process.send?.(met));
});
process.send?.('ready');

async function held(rest: number): Promise<boolean> {
  const lock = await lockFolder({ folder, disk: fs, surroundings });
  const met = !marked();
  if (rest > 0) await pause(rest);
  if (!met) unlinkSync(marker);
  lock.release();
  return met;
}

/** False when the marker of one who lives is there. */
function marked(): boolean {
  try {
    // Whole before it is there: who is killed in between must not leave a marker of nobody.
    writeFileSync(own, String(process.pid));
    linkSync(own, marker);
    return true;
  } catch {
    const other = textOf(marker);
    // A marker gone by now was one's who lives.
    if (other === '' || isRunning(Number(other))) return false;
    unlinkSync(marker);
    return marked();
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** One whose end its parent has not noticed yet lives no more. */
function isRunning(pid: number): boolean {
  return isAlive(pid) && !/\) [ZX] /.test(textOf(`/proc/${pid}/stat`));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
