import { join } from 'node:path';
import { keptBrief } from '../src/store/brief.ts';
import { groundOf } from '../src/store/ground.ts';
import type { KeptBrief } from '../src/world.ts';
import type { SettingsPlace } from './settings.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where a brief is counted: by that version of the program; `isQuiet` as long as nothing odd was told of what it is counted from. */
export interface BriefPlace extends Place, SettingsPlace {
  readonly version: string;
  isQuiet(): boolean;
}

/** The line for a shell prompt in that home. What is odd is to be told again each time, so that no line is kept beside it. */
export function briefIn(place: BriefPlace): KeptBrief {
  const { folder, state, version, environment } = place;
  const ground = groundOf({ folder, state, surroundings: surroundingsOf(place) });
  const around = { version, environment, config: join(place.config, 'config.json') };
  const { last, keep } = keptBrief(ground, around);
  return { last, keep: (brief) => void (place.isQuiet() && keep(brief)) };
}
