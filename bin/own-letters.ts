import { openOwnLetters } from '../src/store/own-letters.ts';
import type { OwnLetters } from '../src/world.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** The rep's own templates, in the config folder of that home. */
export function ownLettersIn(place: Place & { readonly config: string }): OwnLetters {
  return openOwnLetters({ folder: place.config, surroundings: surroundingsOf(place) });
}
