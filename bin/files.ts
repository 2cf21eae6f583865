import { openSync, promises, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { largestFile } from '../src/domain/intake.ts';
import { isProblem } from '../src/domain/problem.ts';
import { noSuchFile, unreadableFile } from '../src/render/file-problems.ts';
import type { Files } from '../src/world.ts';
import { codeOf } from './error-code.ts';

/** Files named on the command line; `-` is standard input. What belongs to the home is not written here. */
export function filesBeside(home: string): Files {
  return {
    async read(named) {
      const path = wholePath(named);
      try {
        return path === '-' ? await beginningOf(process.stdin) : await contentOf(path);
      } catch (error) {
        if (isProblem(error)) throw error;
        const code = codeOf(error);
        throw code === 'ENOENT' ? noSuchFile(path) : unreadableFile(path, code);
      }
    },
    write: async (path, text, { replace }) =>
      (await import('./keep-file.ts')).keepFile(home, wholePath(path), text, replace),
  };
}

/** `~/recover.ics` is in the user's own folder, though no shell has seen it. */
function wholePath(path: string): string {
  return /^~[/\\]/.test(path) ? join(process.getBuiltinModule('node:os').homedir(), path.slice(2)) : path;
}

/** A file whole, up to what is read at most; a pipe or a device has no size beforehand. */
async function contentOf(path: string): Promise<Uint8Array> {
  if ((await promises.stat(path)).isFIFO())
    return beginningOf((await import('./read-pipe.ts')).pipeParts(path));
  const file = await promises.open(path);
  try {
    const { size } = await file.stat();
    if (size > 0 && size <= largestFile) return await file.readFile();
    return await beginningOf(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/** The bytes of a stream, or one more than is read at most: then it is refused as too large. */
async function beginningOf(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(Buffer.from(part));
    size += part.length;
    if (size > largestFile) break;
  }
  return Buffer.concat(parts);
}

const opened = new Map<string, number>();

/** The bytes of a file of data/, wherever the program runs from, or so many of them from a place on: the file stays open for more. */
export function readBytes(path: string, from = 0, length?: number): Uint8Array {
  const whole = join(import.meta.dirname, '..', 'data', path);
  if (length === undefined) return readFileSync(whole).subarray(from);
  const handle = opened.get(path) ?? openSync(whole, 'r');
  opened.set(path, handle);
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
}

/** A text of data/, wherever the program runs from. */
export async function readText(path: string): Promise<string> {
  return readFileSync(join(import.meta.dirname, '..', 'data', path), 'utf8');
}
