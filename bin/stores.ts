import type { Instant } from '../src/domain/day.ts';
import type { Id } from '../src/domain/ids.ts';
import type { Opening } from '../src/store/ground.ts';
import { remembering } from '../src/store/remembering.ts';
import { openLedger, openPipeline } from '../src/store/stores.ts';
import type { LedgerStore, PipelineStore } from '../src/world.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** What the rep said, in that home. */
export function ledgerIn(place: Place, now: () => Instant, newId: () => Id): LedgerStore {
  return remembering(openLedger(openingOf(place)), { now, newId });
}

/** What the CRM said, in that home. */
export function pipelineIn(place: Place): PipelineStore {
  return openPipeline(openingOf(place));
}

function openingOf(place: Place): Opening {
  return { folder: place.folder, state: place.state, surroundings: surroundingsOf(place) };
}
