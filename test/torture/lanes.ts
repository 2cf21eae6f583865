import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Stage } from './stage.ts';
import type { Ran } from './table.ts';

/** As much of a run's record as is read back. */
interface Told {
  readonly stages: readonly (Outcome & Pick<Ran, 'seconds'>)[];
}

/**
 * Runs stages that look at no clock in processes of their own, as many at once as there are processors, and tells each as it ends; they
 * come back in their order. `again` starts this run anew for one stage and a file to keep its record in.
 */
export async function besideEachOther(
  stages: readonly Stage[],
  again: (stage: string, record: string) => readonly string[],
  tell: (ran: Ran) => void,
): Promise<readonly Ran[]> {
  const folder = mkdtempSync(join(tmpdir(), 'recover-lanes-'));
  const waiting = [...stages.entries()];
  const all: Ran[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, { name }] = next;
      const record = join(folder, `${at}.json`);
      await ended(again(name, record));
      const [told] = (JSON.parse(readFileSync(record, 'utf8')) as Told).stages;
      if (told === undefined) throw new Error(`${name} left no record`);
      const { seconds, trials, counts, skipped } = told;
      const ran = {
        name,
        seconds,
        outcome: { trials, counts, ...(skipped === undefined ? {} : { skipped }) },
      };
      all[at] = ran;
      tell(ran);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
    return all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Waits for a process; whether its stages were good stands in its record. */
function ended(argv: readonly string[]): Promise<void> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', fail);
    child.on('exit', () => settle());
  });
}
