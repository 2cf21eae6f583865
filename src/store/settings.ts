import { join } from 'node:path';
import type { FoundSettings, SettingKey, WrittenSettings } from '../domain/settings.ts';
import { settingKeys } from '../domain/settings.ts';
import type { Disk } from './disk.ts';
import { rawAt } from './raw.ts';

/** What they stand in, in the config folder. */
export const settingsName = 'config.json';

const nothing = { file: {}, unknown: [] };

/** The environment's names of the settings: they go before the file, the first before the next. */
const variables: Readonly<Partial<Record<SettingKey, readonly string[]>>> = {
  editor: ['RECOVER_EDITOR', 'VISUAL', 'EDITOR'],
};

/** Where the settings of a config folder stand. */
export function settingsPath(folder: string): string {
  return join(folder, settingsName);
}

/** Reads them; a file that is not there says nothing. */
export function settingsIn(disk: Disk, folder: string): Omit<FoundSettings, 'around'> {
  const raw = rawAt(disk, settingsPath(folder));
  if (raw === undefined) return nothing;
  if ('reason' in raw) return { ...nothing, broken: raw.reason };
  const object = objectIn(raw.bytes.toString('utf8'));
  return object === undefined
    ? { ...nothing, broken: 'a comma or a quotation mark in it is missing, or one too many' }
    : settingsOf(object);
}

/** The object that the text of config.json holds; undefined where it is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** What the environment says, `RECOVER_CURRENCY` for one. */
export function settingsAround(environment: Readonly<Record<string, string | undefined>>): WrittenSettings {
  const said = settingKeys.flatMap((key) => {
    const names = variables[key] ?? [`RECOVER_${key.toUpperCase()}`];
    const value = names.map((name) => environment[name]).find((one) => one !== undefined && one !== '');
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(said);
}

function settingsOf(object: Readonly<Record<string, unknown>>): Omit<FoundSettings, 'around'> {
  const entries = settingKeys
    .filter((key) => Object.hasOwn(object, key))
    .map((key) => [key, asText(object[key])] as const);
  const known = new Set<string>(settingKeys);
  return {
    file: Object.fromEntries(entries),
    unknown: Object.keys(object).filter((key) => !known.has(key)),
  };
}

/** A list stands for its members, a number for its digits; anything else is shown as it is, to be found wrong. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
