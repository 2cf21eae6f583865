import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Added } from './program.ts';
import { accountsIn, add, straysIn } from './program.ts';
import type { Chance } from './stages.ts';
import type { Tally } from './tally.ts';
import { counted, inFreshHome, noneOf } from './tally.ts';

const writer = join(import.meta.dirname, 'writer.ts');

/** `writers` processes that do nothing but save are killed in the midst of it, `kills` times; one home for each time. */
export async function busyKilled(kills: number, writers: number, chance: Chance): Promise<Tally> {
  let tally = noneOf(`${kills} kills of ${writers} who only save`);
  for (let trial = 0; trial < kills; trial += 1) {
    tally = await inFreshHome(async (home) => {
      const names = Array.from({ length: writers }, (_, at) => `Writer ${at}`);
      const all = (await Promise.all(names.map((name) => savingUntilKilled(home, name, chance)))).flat();
      const last = await add(home, 'Last').ended;
      return counted(tally, [...all, last], accountsIn(home), straysIn(home));
    });
  }
  return tally;
}

/** The deals that a writer said are kept before it was killed. */
async function savingUntilKilled(home: string, name: string, chance: Chance): Promise<readonly Added[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, home, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes;
      resolve();
    });
    child.on('close', resolve);
  });
  await pause(chance() * 300);
  child.kill('SIGKILL');
  await ended;
  const kept = said.split('\n').slice(0, -1);
  const common = { milliseconds: 0, complaint: '' };
  return [
    ...kept.map((account) => ({ ...common, account, acknowledged: true, killed: false })),
    { ...common, account: `${name}, ${kept.length}`, acknowledged: false, killed: true },
  ];
}
