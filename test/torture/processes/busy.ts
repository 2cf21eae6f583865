import { setTimeout as pause } from 'node:timers/promises';
import { watchOverlaps } from '../holders.ts';
import type { Added } from '../program.ts';
import { accountsIn, add, straysIn } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import { buildWriter, cutOff, startWriter } from './writers.ts';

/** How often how many writers are killed. */
interface Size {
  readonly rounds: number;
  readonly writers: number;
}

/** Processes that do nothing but save are killed in the midst of it; a home for each round. */
export async function busy({ rounds, writers }: Size, chance: Chance): Promise<Outcome> {
  return inFreshHome(async (folder) => {
    const writer = await buildWriter(folder);
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
  const saving = startWriter(writer, home, name);
  await saving.begun;
  await pause(chance() * 300);
  saving.kill();
  await saving.ended;
  return [...saving.kept, cutOff(name, saving.kept.length)];
}
