import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '../../src/domain/ledger.ts';
import { openLedger } from '../../src/store/stores.ts';
import type { Surroundings } from '../../src/store/surroundings.ts';

const surroundings: Surroundings = {
  pid: process.pid,
  platform: process.platform,
  random: randomBytes,
  monotonic: () => performance.now(),
  pause,
  alive: () => true,
  notice: console.error,
};

/** Keeps that ledger in that home as the product keeps it. */
export async function keepLedger(home: string, ledger: Ledger): Promise<void> {
  await openLedger({ folder: home, surroundings }).change(() => ledger);
}

/**
 * Makes `place` what `model` is, by a second name for each of its files: no program here writes into a file that is there. Copies would
 * leave the disk work of their own, which a program that waits for the disk would be charged with.
 */
export function layOut(model: string, place: string): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { mode: 0o700 });
  for (const entry of readdirSync(model, { withFileTypes: true })) {
    const [from, to] = [join(model, entry.name), join(place, entry.name)];
    if (entry.isDirectory()) layOut(from, to);
    else linkSync(from, to);
  }
  syncFolder(place);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
