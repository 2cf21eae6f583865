import { join } from 'node:path';
import type { DateOrder } from '../domain/dates.ts';
import { dealFields } from '../domain/intake.ts';
import { inOrder } from '../domain/order.ts';
import { Problem } from '../domain/problem.ts';
import type { SavedMapping } from '../domain/saved-mapping.ts';
import type { Mappings } from '../world.ts';
import { unless } from './disk.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { unreadable } from './problems.ts';
import { rawAt } from './raw.ts';
import type { Guard } from './record.ts';
import { isRecord, isText, listOf, oneOf, recordOf } from './record.ts';
import { replaceFile } from './replace-file.ts';

const isSaved: Guard<SavedMapping> = recordOf<SavedMapping>(
  { columns: listOf(recordOf({ header: isText, field: oneOf(dealFields) }, {})) },
  { dates: oneOf<DateOrder>(['ymd', 'dmy', 'mdy']) },
);
const kind = 'mapping';
const ending = '.json';

/** The saved mappings of that config folder, a file each in mappings/. Reading throws `Problem` unreadable, keeping `Problem` unwritable. */
export function openMappings(opening: Opening): Mappings {
  const ground = groundOf(opening);
  return {
    names: async () => namesIn(ground),
    read: async (name) => savedIn(ground, name),
    keep: async (name, mapping) => keep(ground, name, mapping),
  };
}

function namesIn(ground: Ground): readonly string[] {
  const folder = folderOf(ground);
  const files = unless([], () => ground.disk.readdirSync(folder)) ?? [];
  return files
    .filter((file) => file.endsWith(ending) && !file.startsWith('.'))
    .map((file) => file.slice(0, -ending.length))
    .sort(inOrder);
}

function savedIn(ground: Ground, name: string): SavedMapping | undefined {
  const path = pathOf(ground, name);
  const raw = rawAt(ground.disk, path);
  if (raw === undefined) return undefined;
  if ('reason' in raw) throw unreadable(path, raw.reason);
  const saved = savedFrom(raw.bytes.toString());
  if (saved === undefined) throw notAsKept(path, name);
  return saved;
}

function savedFrom(text: string): SavedMapping | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['recover'] !== 1 || value['kind'] !== kind) return undefined;
  return isSaved(value['data']) ? value['data'] : undefined;
}

function keep(ground: Ground, name: string, mapping: SavedMapping): void {
  const text = `${JSON.stringify({ recover: 1, kind, data: mapping }, undefined, 2)}\n`;
  replaceFile(ground, folderOf(ground), `${name}${ending}`, text);
}

function notAsKept(path: string, name: string): Problem {
  return new Problem(
    'unreadable',
    `${path} is not as recover kept it, so nothing was imported.`,
    `Name the columns with --map once more and keep them anew: --save-mapping "${name}"`,
  );
}

function folderOf({ folder }: Ground): string {
  return join(folder, 'mappings');
}

function pathOf(ground: Ground, name: string): string {
  return join(folderOf(ground), `${name}${ending}`);
}
