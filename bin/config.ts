import type { Config } from '../src/domain/settings.ts';
import { keepSetting } from '../src/store/keep-setting.ts';
import { settingsPath } from '../src/store/settings.ts';
import type { SettingsPlace } from './settings.ts';
import { settingsFound } from './settings.ts';
import type { Place } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** The rep's settings, in the config folder of that home. */
export function configIn(place: Place & SettingsPlace): Config {
  return {
    path: settingsPath(place.config),
    look: async () => settingsFound(place),
    keep: async (key, text) =>
      keepSetting({ folder: place.config, surroundings: surroundingsOf(place) }, key, text),
  };
}
