import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Counts, FileKind } from '../domain/health.ts';
import { unless } from './disk.ts';
import type { Ground } from './ground.ts';
import { putQuietly } from './quietly.ts';
import { isCounts, isRev, isText, recordOf } from './record.ts';

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

interface Memory extends Seen {
  readonly home: string;
}

interface Written {
  readonly sum: string;
  readonly seen: Memory;
}

const isSight = recordOf<Sight>({ id: isText, rev: isRev, sum: isText, counts: isCounts }, {});

const isMemory = recordOf<Memory>({ home: isText }, { ledger: isSight, pipeline: isSight, open: isTextList });

const isWritten = recordOf<Written>({ sum: isText, seen: isMemory }, {});

/** What is remembered of this folder: nothing where it never was seen, and nothing where that cannot be read. Never fails. */
export function seenOf(ground: Ground): Seen {
  const { state, folder, disk } = ground;
  if (state === undefined) return {};
  const memory = memoryIn(unless([], () => disk.readFileSync(pathIn(state), 'utf8')) ?? '');
  return memory?.home === resolve(folder) ? memory : {};
}

/** Remembers these parts, the others staying as they are. It is no promise to anybody, so it waits for no disk, and never fails. */
export function remember(ground: Ground, news: Seen): void {
  const { state, folder } = ground;
  if (state === undefined) return;
  const seen: Memory = { ...seenOf(ground), ...news, home: resolve(folder) };
  const written: Written = { sum: sumOf(seen), seen };
  putQuietly(ground, 'seen', `${JSON.stringify(written)}\n`);
}

function pathIn(state: string): string {
  return join(state, 'seen.json');
}

function memoryIn(text: string): Memory | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isWritten(value) && value.sum === sumOf(value.seen) ? value.seen : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(seen: Memory): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
