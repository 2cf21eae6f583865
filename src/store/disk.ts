import fs from 'node:fs';
import { dirname } from 'node:path';

/** The calls of node:fs that the store makes, so that a test can let any one of them fail. */
export type Disk = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'writeSync'
  | 'readSync'
  | 'fsyncSync'
  | 'fstatSync'
  | 'statSync'
  | 'lstatSync'
  | 'readFileSync'
  | 'readlinkSync'
  | 'realpathSync'
  | 'readdirSync'
  | 'mkdirSync'
  | 'linkSync'
  | 'unlinkSync'
  | 'renameSync'
  | 'copyFileSync'
  | 'fchmodSync'
>;

export const nodeDisk: Disk = fs;

/** The code of a failed disk call (`ENOSPC`), undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What `attempt` answers, or undefined when the disk refuses it with one of `codes` (with any code when none is named). */
export function unless<T>(codes: readonly string[], attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    const code = codeOf(error);
    if (code !== undefined && (codes.length === 0 || codes.includes(code))) return undefined;
    throw error;
  }
}

/** Makes a new file (0600) of these bytes, piece by piece, that a power cut cannot take back; answers its inode and owner. Throws when the name is taken. */
export function writeWhole(
  disk: Disk,
  path: string,
  pieces: readonly Uint8Array[],
): { ino: bigint; uid: bigint } {
  const handle = disk.openSync(path, 'wx', 0o600);
  try {
    for (const piece of pieces) writeAll(disk, handle, piece);
    disk.fsyncSync(handle);
    const { size, ino, uid } = disk.fstatSync(handle, { bigint: true });
    if (size !== BigInt(pieces.reduce((sum, piece) => sum + piece.length, 0))) throw shortWrite(path);
    return { ino, uid };
  } finally {
    disk.closeSync(handle);
  }
}

/** Writes all the bytes, however few the system takes at a time. */
export function writeAll(disk: Disk, handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const count = disk.writeSync(handle, bytes, done, bytes.length - done);
    if (count === 0) throw shortWrite('');
    done += count;
  }
}

/** Makes the names in a folder last through a power cut; Windows does so by itself. */
export function syncFolder(disk: Disk, platform: string, folder: string): void {
  if (platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  try {
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** Makes the folder and its missing parents, for this person alone (0700), and lasting where the parent allows it. */
export function makeFolder(disk: Disk, platform: string, folder: string): void {
  const first = makeMissing(disk, folder);
  if (first === undefined) return;
  const top = dirname(first);
  for (let made = folder; made.length > top.length; ) {
    made = dirname(made);
    const parent = made;
    unless([], () => syncFolder(disk, platform, parent));
  }
}

/**
 * The topmost folder that had to be made; undefined when all were there. Step by step, because the `recursive` of Node 20 never
 * comes back from a place like /proc/nope, where the parent exists and yet the folder cannot.
 */
function makeMissing(disk: Disk, folder: string): string | undefined {
  const parent = dirname(folder);
  const refused = refusal(() => disk.mkdirSync(folder, { mode: 0o700 }));
  if (refused === undefined) return folder;
  if (isFolder(disk, folder)) return undefined;
  if (codeOf(refused) !== 'ENOENT' || parent === folder) throw refused;
  const first = makeMissing(disk, parent);
  const again = refusal(() => disk.mkdirSync(folder, { mode: 0o700 }));
  if (again !== undefined && !isFolder(disk, folder)) throw again;
  return first ?? folder;
}

function refusal(attempt: () => unknown): unknown {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error;
  }
}

function isFolder(disk: Disk, path: string): boolean {
  return unless([], () => disk.statSync(path))?.isDirectory() ?? false;
}

function shortWrite(path: string): Error {
  return Object.assign(new Error('The disk took only a part'), { code: 'ENOSPC', syscall: 'write', path });
}
