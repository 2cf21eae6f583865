import { join } from 'node:path';
import { inOrder } from '../domain/order.ts';
import type { OwnLetters } from '../world.ts';
import { unless } from './disk.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { unreadable } from './problems.ts';
import { rawAt } from './raw.ts';

const ending = '.md';
/** No letter is as long; what is longer is something else. */
const largest = 20_000;

/** The rep's own templates, a file each in messages/ of the config folder. Reading throws `Problem` unreadable. */
export function openOwnLetters(opening: Opening): OwnLetters {
  const ground = groundOf(opening);
  return {
    folder: folderOf(ground),
    names: async () => namesIn(ground),
    read: async (name) => textIn(ground, name),
  };
}

function namesIn(ground: Ground): readonly string[] {
  const files = unless([], () => ground.disk.readdirSync(folderOf(ground))) ?? [];
  return files
    .filter((file) => file.endsWith(ending) && !file.startsWith('.'))
    .map((file) => file.slice(0, -ending.length))
    .sort(inOrder);
}

function textIn(ground: Ground, name: string): string | undefined {
  const path = join(folderOf(ground), `${name}${ending}`);
  const raw = rawAt(ground.disk, path);
  if (raw === undefined) return undefined;
  if ('reason' in raw) throw unreadable(path, raw.reason);
  if (raw.bytes.length > largest) throw unreadable(path, 'it is too long for a letter');
  return raw.bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

function folderOf({ folder }: Ground): string {
  return join(folder, 'messages');
}
