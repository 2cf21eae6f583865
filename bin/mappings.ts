import { openMappings } from '../src/store/mappings.ts';
import type { Mappings } from '../src/world.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** How files were read, in the config folder of that home. */
export function mappingsIn(place: Place & { readonly config: string }): Mappings {
  return openMappings({ folder: place.config, surroundings: surroundingsOf(place) });
}
