import { createHash } from 'node:crypto';
import type { Surroundings } from '../../../src/store/surroundings.ts';

/** A process as the store sees it, the same for the same `pid`: its clock moves only while it pauses, and of all others those in `dead` are gone. */
export function processNumbered(pid: number, dead: readonly number[] = []): Surroundings {
  let clock = 0;
  let drawn = 0;
  return {
    pid,
    platform: 'linux',
    random(bytes) {
      drawn += 1;
      return createHash('sha256').update(`${pid} ${drawn}`).digest().subarray(0, bytes);
    },
    monotonic: () => clock,
    async pause(milliseconds) {
      clock += milliseconds;
    },
    alive: (other) => !dead.includes(other),
    notice: () => undefined,
  };
}
