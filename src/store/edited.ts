import { isUtf8 } from 'node:buffer';
import { migrated } from './migrations.ts';
import { fits } from './plans.ts';
import { isRecord, isRev } from './record.ts';
import type { Shelf } from './snapshot.ts';

/** What a person or an editor made of a file of ours, still in order; its value in the newest shape. */
export interface Edited {
  readonly id: string;
  readonly rev: number;
  readonly value: object;
}

/** The file that these bytes are when their sum is left out of account: other line ends, indents, words. Undefined when they are none. */
export async function editedIn(bytes: Buffer, shelf: Shelf): Promise<Edited | undefined> {
  const file = objectIn(bytes);
  const { format, kind, schema, id, rev } = recordAt(file, '$recover');
  if (format !== 1 || kind !== shelf.kind || !isRev(rev)) return undefined;
  if (typeof id !== 'string' || !/^[0-9a-z]{16}$/.test(id)) return undefined;
  const value = await inNewestShape(file?.['data'], shelf, schema);
  return value && { id, rev, value };
}

/** A value in the newest shape, coming from that one, when it fits it to the letter. */
export async function inNewestShape(
  value: unknown,
  shelf: Shelf,
  from: unknown,
): Promise<object | undefined> {
  if (!isRecord(value) || !isRev(from) || from < 1 || from > shelf.schema) return undefined;
  const newest = migrated(value, shelf, from);
  return (await fits(shelf.kind, newest)) ? newest : undefined;
}

/** The object that a text holds, whatever mark stands before it; undefined when it is none. */
export function objectIn(bytes: Buffer): Readonly<Record<string, unknown>> | undefined {
  if (!isUtf8(bytes)) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A part of an object that is an object itself; an empty one where there is none. */
export function recordAt(
  object: Readonly<Record<string, unknown>> | undefined,
  name: string,
): Readonly<Record<string, unknown>> {
  const part = object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  return isRecord(part) ? part : {};
}
