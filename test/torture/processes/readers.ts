import { setTimeout as pause } from 'node:timers/promises';
import { fillWithLosses } from '../homes.ts';
import { keptIn } from '../kept.ts';
import { mustRun, start, straysIn } from '../program.ts';
import type { Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import { addInTurn, nodeEnvOf } from './windows.ts';

/** For how long the readers read, beside how many writers. */
interface Size {
  readonly seconds: number;
  readonly windows: number;
}

interface Reads {
  readonly milliseconds: readonly number[];
  readonly failed: number;
  readonly back: number;
}

/** One window reads again and again while others write, and so does this process, which knows nothing of locks. */
export async function readers({ seconds, windows }: Size): Promise<Outcome> {
  return inFreshHome(async (home) => {
    await fillWithLosses(home, 100);
    mustRun(home, ['add', 'First']);
    let left = 12;
    const quiet = await readByProgram(home, () => left-- <= 0);
    const end = performance.now() + seconds * 1000;
    const isOver = () => performance.now() > end;
    const writing = Array.from(
      { length: windows },
      (_, window) =>
        addInTurn(home, `Window ${window}`, Number.POSITIVE_INFINITY, { nodeEnv: nodeEnvOf(window), isOver })
          .all,
    );
    const [reads, looks, ...added] = await Promise.all([
      readByProgram(home, isOver),
      look(home, isOver),
      ...writing,
    ]);
    const tally = counted(noneYet, added.flat(), keptIn(home, 'ledger')?.accounts, straysIn(home));
    return outcomeOf(tally, {
      reads: told(reads.milliseconds.length),
      'reads failed': never(reads.failed),
      'looks at the file': told(looks.milliseconds.length),
      'looks failed': never(looks.failed),
      'went back': never(reads.back + looks.back),
      'read p95 alone': told(at95(quiet.milliseconds), 'ms'),
      'read p95 beside them': told(at95(reads.milliseconds), 'ms'),
      'worst read': told(Math.max(...reads.milliseconds), 'ms'),
    });
  });
}

/** The number of deals, as the program tells it. */
async function readByProgram(home: string, isOver: () => boolean): Promise<Reads> {
  return again(isOver, async () => {
    const { code, out, err } = await start(home, ['deals', '--json']).ended;
    return code === 0 && err === '' ? JSON.parse(out).data.length : undefined;
  });
}

/** The number of commits, as the file tells it. */
async function look(home: string, isOver: () => boolean): Promise<Reads> {
  return again(isOver, async () => {
    await pause(20);
    return keptIn(home, 'ledger')?.rev;
  });
}

async function again(isOver: () => boolean, read: () => Promise<number | undefined>): Promise<Reads> {
  const milliseconds: number[] = [];
  let [failed, back, last] = [0, 0, 0];
  while (!isOver()) {
    const started = performance.now();
    const number = await read();
    milliseconds.push(performance.now() - started);
    if (number === undefined) failed += 1;
    else if (number < last) back += 1;
    last = number ?? last;
  }
  return { milliseconds, failed, back };
}

function at95(milliseconds: readonly number[]): number {
  const sorted = [...milliseconds].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
