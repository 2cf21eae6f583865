import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Stage } from './stage.ts';
import type { Ran } from './table.ts';

/**
 * Runs stages in processes of their own, as many at once as there are processors, and tells each as it ends; they come back in their
 * order. Each process is this run once more with those words; it is told the name of a stage and answers with what came of it.
 */
export async function besideEachOther(
  stages: readonly Stage[],
  script: string,
  words: readonly string[],
  tell: (ran: Ran) => void,
): Promise<readonly Ran[]> {
  const waiting = [...stages.entries()];
  const all: Ran[] = [];
  const lane = async (): Promise<void> => {
    const child = fork(script, words, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const gone = once(child, 'exit');
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, { name }] = next;
      child.send(name);
      const [ran] = await Promise.race([once(child, 'message'), gone]);
      if (typeof ran !== 'object') throw new Error(`${name} left no record`);
      all[at] = ran;
      tell(ran);
    }
    child.disconnect();
  };
  const lanes = Math.min(stages.length, availableParallelism());
  await Promise.all(Array.from({ length: lanes }, lane));
  return all;
}

/** What such a process does: runs each stage that it is told, until nobody is left to tell it one. */
export function serve(run: (stage: string) => Promise<Ran>): void {
  process.on('message', async (stage: string) => void process.send?.(await run(stage)));
}
