import type { FoundSettings, Settings } from '../src/domain/settings.ts';
import { settingsFrom, wrongIn } from '../src/domain/settings.ts';
import { nodeDisk } from '../src/store/disk.ts';
import { settingsAround, settingsIn, settingsPath } from '../src/store/settings.ts';

/** Where settings are looked for. */
export interface SettingsPlace {
  readonly config: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** What is settled there. */
export function settingsFound({ config, environment }: SettingsPlace): FoundSettings {
  return { ...settingsIn(nodeDisk, config), around: settingsAround(environment) };
}

/** The settings as they count; `notice` is told what could not be read. */
export async function settingsAt(place: SettingsPlace, notice: (text: string) => void): Promise<Settings> {
  const found = settingsFound(place);
  const isSound =
    found.broken === undefined && wrongIn(found.file).length === 0 && wrongIn(found.around).length === 0;
  if (!isSound) {
    const { settingsTrouble } = await import('../src/render/settings-trouble.ts');
    for (const line of settingsTrouble(found, settingsPath(place.config))) notice(line);
  }
  return settingsFrom(found);
}
