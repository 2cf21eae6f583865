import { Problem } from '../domain/problem.ts';
import type { SettingKey } from '../domain/settings.ts';
import type { Disk } from './disk.ts';
import type { Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { unreadable } from './problems.ts';
import { rawAt } from './raw.ts';
import { replaceFile } from './replace-file.ts';
import { objectIn, settingsName, settingsPath } from './settings.ts';

/**
 * Writes a setting into config.json, or takes it out; whatever else stands there stays as it is. Throws `Problem` unreadable, with nothing
 * changed, where the file is not in order; unwritable.
 */
export function keepSetting(opening: Opening, key: SettingKey, text: string | undefined): void {
  const ground = groundOf(opening);
  const { disk, folder } = ground;
  const path = settingsPath(folder);
  const { [key]: _before, ...others } = presentAt(disk, path);
  const next = text === undefined ? others : { ...others, [key]: asValue(key, text) };
  replaceFile(ground, folder, settingsName, `${JSON.stringify(next, undefined, 2)}\n`);
}

function presentAt(disk: Disk, path: string): Readonly<Record<string, unknown>> {
  const raw = rawAt(disk, path);
  if (raw === undefined) return {};
  if ('reason' in raw) throw unreadable(path, raw.reason);
  const object = objectIn(raw.bytes.toString('utf8'));
  if (object === undefined) throw notInOrder(path);
  return object;
}

/** As somebody who writes the file by hand would have it. */
function asValue(key: SettingKey, text: string): string | number | readonly string[] {
  if (key === 'holidays') return text.split(', ');
  return key === 'quarter' ? Number(text) : text;
}

function notInOrder(path: string): Problem {
  return new Problem(
    'unreadable',
    `${path} cannot be read as it stands, so nothing was changed.`,
    'Perhaps a comma or a quotation mark is missing. Put it right by hand, or move the file away and set anew what was in it.',
  );
}
