import { promises } from 'node:fs';
import { join } from 'node:path';
import { noSuchFile, unreadableFile } from '../src/render/file-problems.ts';
import type { Files } from '../src/world.ts';
import { codeOf } from './error-code.ts';

/** Files named on the command line; `-` is standard input. */
export const files: Files = {
  async read(path) {
    try {
      return path === '-' ? await everything() : await promises.readFile(path);
    } catch (error) {
      const code = codeOf(error);
      throw code === 'ENOENT' ? noSuchFile(path) : unreadableFile(path, code);
    }
  },
  write: (path, text) => promises.writeFile(path, text),
};

async function everything(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A text of data/, wherever the program runs from. */
export function readText(path: string): Promise<string> {
  return promises.readFile(join(import.meta.dirname, '..', 'data', path), 'utf8');
}
