import type { Instant } from '../src/domain/day.ts';
import type { Care } from '../src/domain/health.ts';
import type { Id } from '../src/domain/ids.ts';
import type { Pipeline } from '../src/domain/pipeline.ts';
import { openCare } from '../src/store/care.ts';
import type { DraftFolder } from '../src/store/drafts.ts';
import { openDrafts } from '../src/store/drafts.ts';
import { remembering } from '../src/store/remembering.ts';
import { openLedger, openPipeline } from '../src/store/stores.ts';
import type { Surroundings } from '../src/store/surroundings.ts';
import type { LedgerStore, Store } from '../src/world.ts';
import { codeOf } from './error-code.ts';

/** A home, and what a store needs of this process. */
export interface Place extends Pick<Surroundings, 'random' | 'notice'> {
  readonly folder: string;
}

/** What the rep said, in that home. */
export function ledgerIn(place: Place, now: () => Instant, newId: () => Id): LedgerStore {
  const store = openLedger({ folder: place.folder, surroundings: surroundingsOf(place) });
  return remembering(store, { now, newId });
}

/** What the CRM said, in that home. */
export function pipelineIn(place: Place): Store<Pipeline> {
  return openPipeline({ folder: place.folder, surroundings: surroundingsOf(place) });
}

/** The care of that home. */
export function careOf(place: Place): Care {
  return openCare({ folder: place.folder, surroundings: surroundingsOf(place) });
}

/** The interviews under way in that home. */
export function draftsIn(place: Place, now: () => Instant, newId: () => Id): DraftFolder {
  return openDrafts({ folder: place.folder, surroundings: surroundingsOf(place), now, newId });
}

function surroundingsOf({ random, notice }: Place): Surroundings {
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
