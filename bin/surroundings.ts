import type { Surroundings } from '../src/store/surroundings.ts';
import { codeOf } from './error-code.ts';

/** A home, where this computer remembers what it saw of it, and what a store needs of this process. */
export interface Place extends Pick<Surroundings, 'random' | 'notice'> {
  readonly folder: string;
  readonly state: string;
}

/** This process, as a store sees it. */
export function surroundingsOf({ random, notice }: Place): Surroundings {
  return {
    pid: process.pid,
    platform: process.platform,
    random,
    monotonic: () => performance.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    alive: isAlive,
    notice,
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
