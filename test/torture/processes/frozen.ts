import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockName } from '../../../src/store/lock.ts';
import { holderOf } from '../holders.ts';
import { fillWithLosses } from '../homes.ts';
import { keptIn } from '../kept.ts';
import type { Added, Adding } from '../program.ts';
import { accountsIn, add, straysIn } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import { comeTo } from './kill.ts';
import { nodeEnvOf } from './windows.ts';

/** How often a holder of the lock is stopped, and for how long. */
interface Size {
  readonly rounds: number;
  readonly seconds: number;
}

/** So many that reading and checking them takes a while, in which a holder can be stopped. */
const losses = 1000;
const longestHold = 60;

/**
 * A window is stopped (SIGSTOP) while it holds the lock, four others save meanwhile, then it goes on. Every other time its lock is
 * removed by hand, so that it wakes to a file that is no longer the one it read.
 */
export async function frozen({ rounds, seconds }: Size, chance: Chance): Promise<Outcome> {
  const all = await Promise.all(
    Array.from({ length: rounds }, (_, round) =>
      inFreshHome((home) => frozenOnce(home, seconds, round % 2 === 1, chance)),
    ),
  );
  const away = all.map(({ added }) => added.filter(isTurnedAway));
  const tally = all.reduce(
    (sum, { added, there, strays }) =>
      counted(
        sum,
        added.filter((one) => !isTurnedAway(one)),
        there,
        strays,
      ),
    noneYet,
  );
  const keptYet = all.flatMap(({ there }, round) =>
    (away[round] ?? []).filter(({ account }) => there?.includes(account)),
  );
  return outcomeOf(tally, {
    'reads failed meanwhile': never(all.filter(({ couldRead }) => !couldRead).length),
    'told to try again': told(away.flat().length),
    'of these kept': never(keptYet.length),
  });
}

interface Round {
  readonly added: readonly Added[];
  readonly couldRead: boolean;
  readonly there: readonly string[] | undefined;
  readonly strays: readonly string[];
}

async function frozenOnce(home: string, seconds: number, byHand: boolean, chance: Chance): Promise<Round> {
  await fillWithLosses(home, losses);
  const [stopped, ...early] = await stoppedHolder(home, chance);
  const others = [0, 1, 2, 3].map((window) => add(home, `Other ${window}`, nodeEnvOf(window)).ended);
  const couldRead = accountsIn(home) !== undefined;
  if (byHand) rmSync(join(home, lockName));
  await pause(seconds * 1000);
  stopped.kill('SIGCONT');
  const added = [
    ...early,
    await stopped.ended,
    ...(await Promise.all(others)),
    await add(home, 'Next').ended,
  ];
  return { added, couldRead, there: keptIn(home, 'ledger')?.accounts, strays: straysIn(home) };
}

function isTurnedAway({ complaint }: Added): boolean {
  return complaint.startsWith('exit 75');
}

/** A window that stands still somewhere between taking the lock and giving it back, and those that gave it back too soon. */
async function stoppedHolder(home: string, chance: Chance): Promise<readonly [Adding, ...Added[]]> {
  const early: Added[] = [];
  for (;;) {
    const adding = add(home, `Stopped ${early.length}`);
    let over = false;
    void adding.ended.then(() => {
      over = true;
    });
    await comeTo(home, adding, 'lock');
    await pause(chance() * longestHold);
    adding.kill('SIGSTOP');
    while (!over && !isStopped(adding.pid)) await pause(1);
    if (!over && holderOf(home) === adding.pid) return [adding, ...early];
    adding.kill('SIGCONT');
    early.push(await adding.ended);
  }
}

/** As Linux tells of a process: `T` after its name in brackets. */
function isStopped(pid: number | undefined): boolean {
  try {
    return /\) T/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}
