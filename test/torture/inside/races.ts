import type { ChildProcess } from 'node:child_process';
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lockName } from '../../../src/store/lock.ts';
import { ownerHere } from '../../../src/store/owner.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, told, upTo } from '../stage.ts';
import { below } from './mutations.ts';
import { processNumbered } from './process.ts';

/** How many locks of the dead are raced for, and by how many processes. */
export interface RaceSize {
  readonly rounds: number;
  readonly windows: number;
}

/** In every how manieth round one of them is killed. */
const killsIn = 10;
/** Milliseconds in which all of them must have had the lock, on a busy computer too. */
const longestWait = 5_000;

/** Processes that only want the lock, all at once before one that a dead process left; some are killed at it. Nobody ever meets another who has it. */
export async function locksRaced({ rounds, windows }: RaceSize, chance: Chance): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'recover-torture-'));
  const racers = await racersFor(folder, windows);
  const found = { taken: 0, overlaps: 0, killed: 0, worst: 0 };
  try {
    for (let round = 0; round < rounds; round += 1) {
      layDead(join(folder, 'home'), round, chance);
      const victim = round % killsIn === killsIn - 1 ? racers.any(chance) : undefined;
      const { met, waited } = await racers.race(victim, chance);
      found.worst = Math.max(found.worst, waited);
      found.taken += met.length;
      found.overlaps += met.filter(Boolean).length;
      found.killed += victim === undefined ? 0 : 1;
    }
  } finally {
    racers.end();
    rmSync(folder, { recursive: true, force: true });
  }
  const { taken, overlaps, killed, worst } = found;
  const counts = {
    taken: told(taken),
    killed: told(killed),
    overlaps: never(overlaps),
    worst: upTo(longestWait, Math.round(worst), 'ms'),
  };
  return { trials: rounds, counts };
}

async function racersFor(folder: string, windows: number) {
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const script = join(folder, 'racer.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'race-worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    logLevel: 'silent',
  });
  const children = await Promise.all(Array.from({ length: windows }, () => racerReady(script, home)));
  return {
    any: (chance: Chance) => below(children.length, chance),
    async race(victim: number | undefined, chance: Chance) {
      const started = performance.now();
      const ended = children.map((child, at) =>
        raced(child, below(3, chance), at === victim ? below(8, chance) : undefined),
      );
      const met = (await Promise.all(ended)).flat();
      const waited = performance.now() - started;
      if (victim !== undefined) children[victim] = await racerReady(script, home);
      return { met, waited };
    },
    end: () => children.forEach((child) => void child.kill('SIGKILL')),
  };
}

async function racerReady(script: string, home: string): Promise<ChildProcess> {
  const child = fork(script, [home]);
  await once(child, 'message');
  return child;
}

/** What one of them met: nothing when it was killed, so many milliseconds after it set out. */
async function raced(
  child: ChildProcess,
  rest: number,
  killedAfter: number | undefined,
): Promise<readonly boolean[]> {
  child.send(rest);
  if (killedAfter === undefined) return [(await once(child, 'message'))[0] === true];
  const gone = once(child, 'exit');
  setTimeout(() => child.kill('SIGKILL'), killedAfter);
  await gone;
  return [];
}

const { pid: deadPid } = spawnSync(process.execPath, ['--version']);

/** Leaves a lock as one leaves it who died: killed, in an earlier run of the computer, with a number that is another's by now; or with a guard. */
function layDead(home: string, round: number, chance: Chance): void {
  const here = ownerHere({ folder: home, disk: fs, surroundings: processNumbered(deadPid) });
  const tokens = ['lock', 'guard'].map((name) => `${name}${round}`.padEnd(16, '0'));
  const owner = { ...here, startTime: '1', token: tokens[0] };
  const kinds = [{}, { boot: 'another' }, { pid: process.pid }];
  writeFileSync(join(home, lockName), JSON.stringify({ ...owner, ...kinds[below(kinds.length, chance)] }));
  if (chance() < 0.3) {
    const guard = JSON.stringify({ ...owner, token: tokens[1] });
    writeFileSync(join(home, `${lockName}.break.${tokens[0]}`), guard);
  }
}
