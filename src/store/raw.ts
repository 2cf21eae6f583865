import { constants } from 'node:fs';
import type { Disk } from './disk.ts';
import { codeOf, unless } from './disk.ts';
import { whyUnreadable } from './problems.ts';

/** A file that is there, whatever is in it; `print` changes whenever another file takes its name or its bytes are written to. */
export interface Present {
  readonly print: string;
  readonly uid: bigint;
  readonly mode: bigint;
}

/** A file as read, not verified; `writtenAt` is in milliseconds since 1970. */
export interface Raw extends Present {
  readonly bytes: Buffer;
  readonly writtenAt: number;
}

/** Why there is something and yet nothing can be read, in the rep's words. */
export interface Unreadable {
  readonly reason: string;
}

/** Reads a file without a look at its content; undefined when there is none. */
export function rawAt(disk: Disk, path: string): Raw | Unreadable | undefined {
  try {
    // A pipe in the file's place would keep an ordinary open waiting for ever.
    const handle = disk.openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const state = disk.fstatSync(handle, { bigint: true });
      if (!state.isFile()) return { reason: 'it is not a file' };
      const { uid, mode, mtimeNs } = state;
      const writtenAt = Number(mtimeNs / 1_000_000n);
      return { bytes: disk.readFileSync(handle), print: printed(state), uid, mode, writtenAt };
    } finally {
      disk.closeSync(handle);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? missing(disk, path) : { reason: whyUnreadable(code) };
  }
}

/** What tells this file from any other that has or had its name; undefined when there is none. */
export function printOf(disk: Disk, path: string): string | undefined {
  return unless(['ENOENT', 'ENOTDIR'], () => printed(disk.statSync(path, { bigint: true })));
}

/** A link that leads nowhere is not a fresh start: the drive behind it may come back. */
function missing(disk: Disk, path: string): Unreadable | undefined {
  if (unless([], () => disk.lstatSync(path)) === undefined) return undefined;
  return { reason: 'it leads to a file that is not there; perhaps a drive is not connected' };
}

function printed({ ino, size, mtimeNs }: { ino: bigint; size: bigint; mtimeNs: bigint }): string {
  return `${ino} ${size} ${mtimeNs}`;
}
