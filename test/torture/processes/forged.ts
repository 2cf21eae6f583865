import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockName } from '../../../src/store/lock.ts';
import { keptIn } from '../kept.ts';
import type { Added } from '../program.ts';
import { accountsIn, add, mustRun, straysIn } from '../program.ts';
import type { Outcome } from '../stage.ts';
import { never, told, upTo } from '../stage.ts';
import type { Tally } from '../tally.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import { deadProcess, lockOf } from './locks.ts';

/** A lock as somebody left it: its text, and what must come of it. */
interface Forged {
  readonly left: string;
  text(home: string): string;
}

/** Nobody can hold these any more. */
const abandoned: readonly Forged[] = [
  { left: 'by a process that ended', text: (home) => lockOf(home, deadProcess()) },
  {
    left: 'by one whose number is another now',
    text: (home) => lockOf(home, process.pid, { startTime: '1' }),
  },
  {
    left: 'before the computer was started',
    text: (home) => lockOf(home, process.pid, { boot: 'another' }),
  },
  {
    left: 'in a container before the start',
    text: (home) => lockOf(home, process.pid, { boot: 'another', pidNamespace: 'pid:[1]' }),
  },
];

/** A power cut left these: nobody is named, so they are looked at for two seconds first. */
const torn: readonly Forged[] = [
  { left: 'empty', text: () => '' },
  { left: 'in half', text: (home) => lockOf(home, deadProcess()).slice(0, 60) },
];

/** Nothing here can tell whether the holder of these still runs, or it does run. */
const unknowable: readonly Forged[] = [
  { left: 'on another computer', text: (home) => lockOf(home, deadProcess(), { machine: 'another' }) },
  { left: 'in another container', text: (home) => lockOf(home, deadProcess(), { pidNamespace: 'pid:[1]' }) },
  { left: 'by a process that runs', text: (home) => lockOf(home, process.pid) },
];

/** Locks of every kind are found by one window each: those of the dead are taken over soon, the others never. */
export async function forged(): Promise<Outcome> {
  const quiet = await inFreshHome((home) => add(home, 'Quiet').ended);
  const [broken, dead, cut] = await Promise.all([
    Promise.all(unknowable.map((lock) => inFreshHome((home) => isBroken(home, lock)))),
    takenOverOf(abandoned),
    takenOverOf(torn),
  ]);
  return outcomeOf(dead, {
    'worst after the dead': upTo(2 * quiet.milliseconds + 1000, dead.worst, 'ms'),
    'power cuts': told(cut.trials),
    'of these lost or failed': never(cut.lost + cut.failed),
    'worst after a power cut': upTo(2 * quiet.milliseconds + 3000, cut.worst, 'ms'),
    'of the living or unknown': told(unknowable.length),
    'of these broken, or without a way on': never(broken.filter(Boolean).length),
  });
}

async function takenOverOf(locks: readonly Forged[]): Promise<Tally> {
  let tally = noneYet;
  for (const lock of locks) {
    await inFreshHome(async (home) => {
      const added = await addAtLock(home, lock);
      tally = counted(tally, [added], keptIn(home, 'ledger')?.accounts, straysIn(home));
    });
  }
  return tally;
}

async function addAtLock(home: string, { text }: Forged): Promise<Added> {
  mustRun(home, ['add', 'First']);
  writeFileSync(join(home, lockName), text(home));
  return add(home, 'Second').ended;
}

/** True unless the window gives up with exit 75 and a way on, leaves the lock as it is, and can save once it is removed by hand. */
async function isBroken(home: string, lock: Forged): Promise<boolean> {
  mustRun(home, ['add', 'First']);
  const text = lock.text(home);
  const path = join(home, lockName);
  writeFileSync(path, text);
  const waiting = add(home, 'Second').ended;
  const canRead = accountsIn(home)?.length === 1;
  const { complaint } = await waiting;
  const isLeft = existsSync(path) && readFileSync(path, 'utf8') === text && accountsIn(home)?.length === 1;
  rmSync(path, { force: true });
  const { acknowledged } = await add(home, 'Third').ended;
  const tellsHow = complaint.startsWith('exit 75') && /[Tt]ype the command again/.test(complaint);
  return !(canRead && isLeft && acknowledged && tellsHow);
}
