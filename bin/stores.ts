import type { Instant } from '../src/domain/day.ts';
import type { Id } from '../src/domain/ids.ts';
import { openDrafts } from '../src/store/drafts.ts';
import { openLedger, openPipeline } from '../src/store/stores.ts';
import type { Surroundings } from '../src/store/surroundings.ts';
import type { Drafts, World } from '../src/world.ts';

type Random = (bytes: number) => Uint8Array;

/** Both stores of a home; nothing is touched before they are used. */
export function storesIn(
  home: string,
  random: Random,
  notice: (text: string) => void,
): Pick<World, 'ledger' | 'pipeline'> {
  const opening = { folder: home, surroundings: surroundingsWith(random, notice) };
  return { ledger: openLedger(opening), pipeline: openPipeline(opening) };
}

/** The interviews under way in a home. */
export function draftsIn(home: string, random: Random, now: () => Instant, newId: () => Id): Drafts {
  return openDrafts({ folder: home, surroundings: surroundingsWith(random, () => undefined), now, newId });
}

function surroundingsWith(random: Random, notice: (text: string) => void): Surroundings {
  return {
    pid: process.pid,
    platform: process.platform,
    random,
    monotonic: () => performance.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    alive: isAlive,
    notice: (text) => notice(`${text}\n`),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
