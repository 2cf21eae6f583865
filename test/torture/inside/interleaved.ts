import { hostname } from 'node:os';
import { lockName } from '../../../src/store/lock.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never } from '../stage.ts';
import type { Incident } from './comers.ts';
import { Comer } from './comers.ts';
import { diskOver } from './memory-disk.ts';
import { MemoryState } from './memory-state.ts';
import { below } from './mutations.ts';
import { folder } from './stored-home.ts';
import type { Tree } from './tree.ts';
import { emptyTree, withFolder } from './tree.ts';

/** What three comers made of one lock. */
interface Interleaved {
  readonly overlaps: number;
  readonly stuck: number;
}

/** What is found in the folder: the texts of files that the dead left, by name. */
type Legacy = Readonly<Record<string, string>>;

const gone = 66;
const tokens = ['dead000000000001', 'dead000000000002', 'dead000000000003'] as const;
const [first, second, third] = [71, 72, 73];

const legacies: Readonly<Record<string, Legacy>> = {
  'no lock': {},
  'a lock of the dead': { [lockName]: ownerText(tokens[0]) },
  'a lock and a guard of the dead': {
    [lockName]: ownerText(tokens[0]),
    [`${lockName}.break.${tokens[0]}`]: ownerText(tokens[1]),
  },
  'a lock and two guards of the dead': {
    [lockName]: ownerText(tokens[0]),
    [`${lockName}.break.${tokens[0]}`]: ownerText(tokens[1]),
    [`${lockName}.break.${tokens[1]}`]: ownerText(tokens[2]),
  },
  'a lock that says nothing': { [lockName]: '\\0\\0\\0' },
};

/** At every call of one process on its way to the lock another comes in between, and in between that a third, or the second is killed there. */
export async function comersInterleave(trials: number, chance: Chance): Promise<Outcome> {
  let [done, overlaps, stuck] = [0, 0, 0];
  const names = Object.keys(legacies);
  const tried = async (legacy: Legacy, at: readonly [number, number], kills: boolean) => {
    const found = await interleaved(legacy, at, kills);
    done += 1;
    overlaps += found.overlaps;
    stuck += found.stuck;
  };
  for (const name of names) {
    const legacy = legacies[name] ?? {};
    const calls = await callsAlone(legacy);
    const most = Math.floor(trials / names.length / 2);
    for (const at of placesIn(calls, most, chance)) {
      await tried(legacy, at, false);
      await tried(legacy, at, true);
    }
  }
  return { trials: done, counts: { overlaps: never(overlaps), stuck: never(stuck) } };
}

/** One such meeting: the second comes before the call of the first, the third before that of the second, which may die there. */
async function interleaved(
  legacy: Legacy,
  [firstAt, secondAt]: readonly [number, number],
  kills: boolean,
): Promise<Interleaved> {
  const state = new MemoryState(homeWith(legacy));
  const dead = [gone];
  const comers: Comer[] = [];
  const come = (pid: number, incident?: Incident) => void comers.push(new Comer(state, pid, dead, incident));
  const inBetween = { at: secondAt, kills, before: () => come(third) };
  come(first, { at: firstAt, kills: false, before: () => come(second, inBetween) });
  return allServed(comers);
}

async function allServed(comers: readonly Comer[]): Promise<Interleaved> {
  for (let round = 0; round < 3_000; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    const holding = comers.filter((comer) => comer.lock !== undefined);
    if (holding.length > 1) return { overlaps: 1, stuck: 0 };
    if (comers.every((comer) => comer.isGone)) return { overlaps: 0, stuck: givenUp(comers) };
    if (round % 3 === 2) holding[0]?.release();
    for (const comer of comers) comer.resume();
  }
  return { overlaps: 0, stuck: 1 };
}

function givenUp(comers: readonly Comer[]): number {
  return comers.some((comer) => comer.hasGivenUp) ? 1 : 0;
}

/** How many calls one makes who is alone. */
async function callsAlone(legacy: Legacy): Promise<number> {
  const comer = new Comer(new MemoryState(homeWith(legacy)), first, [gone]);
  await allServed([comer]);
  return comer.calls;
}

/** Every pair of calls, or `most` of them by chance. */
function placesIn(calls: number, most: number, chance: Chance): readonly (readonly [number, number])[] {
  const numbers = Array.from({ length: calls }, (_, at) => at + 1);
  if (calls * calls <= most) return numbers.flatMap((left) => numbers.map((right) => [left, right] as const));
  return Array.from({ length: most }, () => [1 + below(calls, chance), 1 + below(calls, chance)] as const);
}

function homeWith(legacy: Legacy): Tree {
  const state = new MemoryState(withFolder(emptyTree, folder));
  const disk = diskOver(state, () => undefined);
  for (const [name, text] of Object.entries(legacy)) {
    const handle = disk.openSync(`${folder}/${name}`, 'wx', 0o600);
    disk.writeSync(handle, Buffer.from(text));
    disk.closeSync(handle);
  }
  return state.nodes;
}

function ownerText(token: string): string {
  return JSON.stringify({ machine: hostname(), pid: gone, token, at: '' });
}
