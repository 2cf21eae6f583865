import type { Instant } from '../src/domain/day.ts';
import type { Id } from '../src/domain/ids.ts';
import type { DraftFolder } from '../src/store/drafts.ts';
import { openDrafts } from '../src/store/drafts.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** The interviews under way in that home. */
export function draftsIn(place: Place, now: () => Instant, newId: () => Id): DraftFolder {
  return openDrafts({ folder: place.folder, surroundings: surroundingsOf(place), now, newId });
}
