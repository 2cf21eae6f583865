import type { FoundSettings } from '../domain/settings.ts';
import { usualSetting, wrongIn } from '../domain/settings.ts';
import { expected } from './setting-words.ts';

/** A line for each thing in the settings that cannot be used, and what counts instead. */
export function settingsTrouble({ file, around, broken }: FoundSettings, path: string): readonly string[] {
  if (broken !== undefined)
    return [
      `Your settings in ${path} cannot be read: ${broken}. The usual ones count; to look: recover config`,
    ];
  const inFile = wrongIn(file).map(
    (key) => `In ${path}, "${file[key]}" is no value for ${key}. ${insteadOf(key)}`,
  );
  const outside = wrongIn(around).map(
    (key) =>
      `"${around[key]}", which your environment gives for ${key}, is no value for it. ${insteadOf(key)}`,
  );
  return [...inFile, ...outside];

  function insteadOf(key: keyof typeof expected): string {
    const usual = usualSetting[key];
    return usual === undefined ? `It looks like this: ${expected[key]}` : `${usual} counts instead.`;
  }
}
