import { join, resolve } from 'node:path';
import type { Counts, FileKind } from '../domain/health.ts';
import { makeFolder, unless, writeAll } from './disk.ts';
import type { Ground } from './ground.ts';
import { newId } from './ids.ts';
import { temporaryName } from './leftovers.ts';
import { isCount, isCounts, isText, recordOf } from './record.ts';

/** A file as this computer saw it last. */
export interface Sight {
  readonly id: string;
  readonly rev: number;
  readonly sum: string;
  readonly counts: Counts;
}

/** What this computer remembers of a data folder; `open` is what it was told that others can look into. */
export interface Seen extends Readonly<Partial<Record<FileKind, Sight>>> {
  readonly open?: readonly string[];
}

interface Written extends Seen {
  readonly recover: number;
  readonly home: string;
}

const isSight = recordOf<Sight>({ id: isText, rev: isCount, sum: isText, counts: isCounts }, {});

const isWritten = recordOf<Written>(
  { recover: isCount, home: isText },
  { ledger: isSight, pipeline: isSight, open: isTextList },
);

/** What is remembered of this folder: nothing where it never was seen, and nothing where that cannot be read. Never fails. */
export function seenOf(ground: Ground): Seen {
  const { state, folder, disk } = ground;
  if (state === undefined) return {};
  const written = writtenIn(unless([], () => disk.readFileSync(pathIn(state), 'utf8')) ?? '');
  return written?.home === resolve(folder) ? written : {};
}

/** Remembers these parts, the others staying as they are. It is no promise to anybody, so it waits for no disk, and never fails. */
export function remember(ground: Ground, news: Seen): void {
  const { state, folder, disk, surroundings } = ground;
  if (state === undefined) return;
  const written: Written = { ...seenOf(ground), ...news, recover: 1, home: resolve(folder) };
  const temporary = join(state, temporaryName('seen', surroundings.pid, newId(surroundings.random)));
  unless([], () => {
    makeFolder(disk, surroundings.platform, state);
    const handle = disk.openSync(temporary, 'wx', 0o600);
    try {
      writeAll(disk, handle, Buffer.from(`${JSON.stringify(written)}\n`));
    } finally {
      disk.closeSync(handle);
    }
    disk.renameSync(temporary, pathIn(state));
    return true;
  }) ?? unless([], () => disk.unlinkSync(temporary));
}

function pathIn(state: string): string {
  return join(state, 'seen.json');
}

function writtenIn(text: string): Written | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isWritten(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
