import { setTimeout as pause } from 'node:timers/promises';
import { holderOf, isCopying } from '../holders.ts';
import type { Running } from '../program.ts';
import type { Chance } from '../stage.ts';

/** Some process of the program. */
type Victim = Pick<Running, 'pid' | 'kill'> & { readonly ended: Promise<unknown> };

/** From when on the instant is left to chance: the start of the process, its holding the lock, its writing the new file. */
type Since = 'start' | 'lock' | 'copy';

/** Each of them in turn. */
export function sinceOf(trial: number): Since {
  return (['lock', 'copy', 'start'] as const)[trial % 3] ?? 'start';
}

/** Kills a process at an instant of chance, no more than so many milliseconds later; one that ended before it stays unharmed. */
export async function killSometime(
  home: string,
  victim: Victim,
  since: Since,
  milliseconds: number,
  chance: Chance,
): Promise<void> {
  await comeTo(home, victim, since);
  await pause(chance() * milliseconds);
  victim.kill();
}

/** Waits until the process is so far, or over. */
export async function comeTo(home: string, victim: Victim, since: Since): Promise<void> {
  let over = false;
  void victim.ended.then(() => {
    over = true;
  });
  const isThere = {
    start: () => true,
    lock: () => holderOf(home) === victim.pid,
    copy: () => isCopying(home, victim.pid),
  }[since];
  while (!over && !isThere()) await pause(1);
}
