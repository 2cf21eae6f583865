import { spawnSync } from 'node:child_process';
import fs, { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockName } from '../../src/store/lock.ts';
import { ownerHere } from '../../src/store/owner.ts';
import type { Added, Adding } from './program.ts';
import { accountsIn, add, straysIn } from './program.ts';
import type { Tally } from './tally.ts';
import { counted, inFreshHome, noneOf } from './tally.ts';

/** A chance between 0 and 1. */
export type Chance = () => number;

/** `writers` windows at once, each adding `each` deals one after the other to the same home; every other one under NODE_ENV=test. */
export async function together(writers: number, each: number): Promise<Tally> {
  return inFreshHome(async (home) => {
    const windows = Array.from({ length: writers }, (_, window) =>
      addInTurn(home, `Window ${window}`, each, window % 2 ? 'test' : undefined),
    );
    const all = (await Promise.all(windows)).flat();
    return counted(noneOf(`${writers} windows × ${each} adds`), all, accountsIn(home), straysIn(home));
  });
}

/** One window is killed at any instant of its adds while another goes on; then a last add, which has to find its way. One home for all. */
export async function killed(kills: number, chance: Chance): Promise<Tally> {
  return inFreshHome(async (home) => {
    let tally = noneOf(`${kills} kills of one of two windows`);
    const before: Added[] = [];
    for (let trial = 0; trial < kills; trial += 1) {
      const other = addInTurn(home, `Other ${trial}`, 2);
      const victim = await killedAtAnyInstant(home, `Victim ${trial}`, chance);
      const all = [...victim, ...(await other), await add(home, `Last ${trial}`).ended];
      const found = accountsIn(home);
      tally = counted(tally, all, found, straysIn(home));
      before.push(...all);
    }
    const there = new Set(accountsIn(home));
    const later = before.filter((added) => added.acknowledged && !there.has(added.account));
    return { ...tally, lost: Math.max(tally.lost, later.length) };
  });
}

/** `waiters` windows at once before a lock whose owner died: one at a time takes it over. */
export async function takenOver(rounds: number, waiters: number): Promise<Tally> {
  return inFreshHome(async (home) => {
    let tally = noneOf(`${rounds} locks of the dead, ${waiters} at each`);
    for (let round = 0; round < rounds; round += 1) {
      writeFileSync(join(home, lockName), lockOfTheDead(home));
      const windows = Array.from(
        { length: waiters },
        (_, window) => add(home, `Round ${round}, ${window}`).ended,
      );
      tally = counted(tally, await Promise.all(windows), accountsIn(home), straysIn(home));
    }
    return tally;
  });
}

async function addInTurn(
  home: string,
  name: string,
  count: number,
  nodeEnv?: string,
): Promise<readonly Added[]> {
  const all: Added[] = [];
  for (let at = 0; at < count; at += 1) all.push(await add(home, `${name}, ${at}`, nodeEnv).ended);
  return all;
}

async function killedAtAnyInstant(home: string, name: string, chance: Chance): Promise<readonly Added[]> {
  const all: Added[] = [];
  const current: { adding: Adding | undefined; over: boolean } = { adding: undefined, over: false };
  const killer = pause(50 + chance() * 400).then(() => {
    current.over = true;
    current.adding?.kill();
  });
  for (let at = 0; !current.over; at += 1) {
    current.adding = add(home, `${name}, ${at}`);
    all.push(await current.adding.ended);
  }
  await killer;
  return all;
}

/** The record of a process that held the lock on this computer and is no more. */
function lockOfTheDead(folder: string): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const surroundings = {
    pid,
    platform: process.platform,
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    monotonic: () => 0,
    pause: async () => undefined,
    alive: () => false,
    notice: () => undefined,
  };
  return JSON.stringify(ownerHere({ folder, disk: fs, surroundings }));
}
