import { setTimeout as pause } from 'node:timers/promises';
import { holderAmong, watchOverlaps } from '../holders.ts';
import { debriefOfSample, fillWithSample, isSampleDebriefed, layRows, rowsAmong } from '../homes.ts';
import { keptIn } from '../kept.ts';
import type { Ended } from '../program.ts';
import { accountsIn, start, straysIn } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import type { WindowOfAdds } from './windows.ts';
import { addInTurn, nodeEnvOf } from './windows.ts';
import { buildWriter, writeInTurn } from './writers.ts';

/**
 * Windows that add `each` deals one after the other, in `typed` rounds by a command each, in the others by a process that saves without
 * a pause; `kills` of them are killed while they save. With `rows`, one debriefs and one imports meanwhile.
 */
interface Size {
  readonly windows: number;
  readonly each: number;
  readonly rounds: number;
  readonly typed: number;
  readonly kills: number;
  readonly rows: number;
}

/** Many windows at once in one home, every other one under NODE_ENV=test; a home for each round. */
export async function together(size: Size, chance: Chance): Promise<Outcome> {
  return inFreshHome(async (folder) => rounds(size, await buildWriter(folder), chance));
}

async function rounds(size: Size, writer: string, chance: Chance): Promise<Outcome> {
  let tally = noneYet;
  let overlaps = 0;
  let halves = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    await inFreshHome(async (home) => {
      if (size.rows > 0) fillWithSample(home);
      const watched = watchOverlaps(home);
      const beside = size.rows > 0 ? besideThem(home, size.rows) : undefined;
      const windows = Array.from({ length: size.windows }, (_, window) =>
        round < size.typed
          ? addInTurn(home, `Window ${window}`, size.each, { nodeEnv: nodeEnvOf(window) })
          : writeInTurn(writer, home, `Window ${window}`, { count: size.each, nodeEnv: nodeEnvOf(window) }),
      );
      const all = Promise.all(windows.map((window) => window.all));
      const killing = killHolders(home, windows, Math.ceil(size.kills / size.rounds), all, chance);
      const added = (await all).flat();
      await killing;
      halves += (await beside?.()) ?? 0;
      overlaps += await watched.count();
      tally = counted(tally, added, readBoth(home), straysIn(home));
    });
  }
  return outcomeOf(tally, {
    overlaps: never(overlaps),
    ...(size.rows === 0 ? {} : { 'debrief or import lost': never(halves) }),
  });
}

/** The added accounts as the file has them, when the program reads the home too. */
function readBoth(home: string): readonly string[] | undefined {
  return accountsIn(home) === undefined ? undefined : keptIn(home, 'ledger')?.accounts;
}

/** A debrief and an import in windows of their own; answers how many of the two said that they were kept and are not. */
function besideThem(home: string, rows: number): () => Promise<number> {
  const debrief = start(home, debriefOfSample);
  const import_ = start(home, ['import', layRows(home, rows)], { nodeEnv: 'test' });
  return async () => {
    const lost = [
      isGone(await debrief.ended, () => isSampleDebriefed(home)),
      isGone(await import_.ended, () => rowsAmong(keptIn(home, 'pipeline')?.accounts ?? []) === rows),
    ];
    return lost.filter(Boolean).length;
  };
}

function isGone({ code }: Ended, isThere: () => boolean): boolean {
  return code !== 0 || !isThere();
}

/** Kills the window that holds the lock, again and again, until it was `kills` times or all are done. */
async function killHolders(
  home: string,
  windows: readonly WindowOfAdds[],
  kills: number,
  all: Promise<unknown>,
  chance: Chance,
): Promise<void> {
  let over = false;
  void all.then(() => {
    over = true;
  });
  const windowOf = (pid: number) => windows.find((window) => window.current()?.pid === pid);
  for (let landed = 0; landed < kills && !over; ) {
    await pause(chance() * 400);
    const holder = await holderAmong(
      home,
      (pid) => windowOf(pid) !== undefined,
      () => over,
    );
    await pause(chance() * 10);
    const victim = windows.find((window) => window.current()?.pid === holder)?.current();
    victim?.kill();
    if ((await victim?.ended)?.killed) landed += 1;
  }
}
