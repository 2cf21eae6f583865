import { setTimeout as pause } from 'node:timers/promises';
import { holderAmong } from '../holders.ts';
import type { Running } from '../program.ts';
import type { Chance } from '../stage.ts';

/** Some process of the program. */
type Victim = Pick<Running, 'pid' | 'kill'> & { readonly ended: Promise<unknown> };

/** When a process is killed: anywhere in `life`, or from the moment it holds the lock on anywhere in `saving`; in milliseconds. */
interface Moment {
  readonly whileSaving: boolean;
  readonly life: number;
  readonly saving: number;
}

/** Kills a process at an instant of chance; one that ended before it stays unharmed. */
export async function killSometime(
  home: string,
  victim: Victim,
  { whileSaving, life, saving }: Moment,
  chance: Chance,
): Promise<void> {
  let over = false;
  void victim.ended.then(() => {
    over = true;
  });
  if (whileSaving) {
    await holderAmong(
      home,
      (pid) => pid === victim.pid,
      () => over,
    );
  }
  await pause(chance() * (whileSaving ? saving : life));
  victim.kill();
}
