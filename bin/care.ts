import type { Instant } from '../src/domain/day.ts';
import type { Care } from '../src/domain/health.ts';
import { openCare } from '../src/store/care.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** The care of that home. */
export function careOf(place: Place, now: () => Instant): Care {
  return openCare({ folder: place.folder, state: place.state, surroundings: surroundingsOf(place), now });
}
