import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { watchOverlaps } from '../holders.ts';
import type { Added } from '../program.ts';
import { accountsIn, add, straysIn } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';

/** How often how many writers are killed. */
interface Size {
  readonly rounds: number;
  readonly writers: number;
}

/** Processes that do nothing but save are killed in the midst of it; a home for each round. */
export async function busy({ rounds, writers }: Size, chance: Chance): Promise<Outcome> {
  return inFreshHome(async (folder) => {
    const writer = join(folder, 'writer.cjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'writer.ts')],
      outfile: writer,
      bundle: true,
      platform: 'node',
      define: { 'import.meta.dirname': '""' },
    });
    let tally = noneYet;
    let overlaps = 0;
    for (let round = 0; round < rounds; round += 1) {
      await inFreshHome(async (home) => {
        const watched = watchOverlaps(home);
        const names = Array.from({ length: writers }, (_, at) => `Writer ${at}`);
        const all = await Promise.all(names.map((name) => savingUntilKilled(writer, home, name, chance)));
        const last = await add(home, 'Last').ended;
        overlaps += await watched.count();
        tally = counted(tally, [...all.flat(), last], accountsIn(home), straysIn(home));
      });
    }
    return outcomeOf(tally, { overlaps: never(overlaps) });
  });
}

/** The deals that a writer said are kept before it was killed. */
async function savingUntilKilled(
  writer: string,
  home: string,
  name: string,
  chance: Chance,
): Promise<readonly Added[]> {
  const child = spawn(process.execPath, [writer, home, name], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  const common = { milliseconds: 0, complaint: '', warned: false };
  return [
    ...kept.map((account) => ({ ...common, account, acknowledged: true, killed: false })),
    { ...common, account: `${name}, ${kept.length}`, acknowledged: false, killed: true },
  ];
}
