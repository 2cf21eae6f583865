import { promises } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { homeIsOurs, noPlainFile, unwritableFile } from '../src/render/file-problems.ts';
import { codeOf } from './error-code.ts';

/** Where a file system knows no second name for a file. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes a text for this user alone (0600), whole or not at all. Answers false, with nothing changed, where there is such a file
 * and it may not be replaced. Throws `Problem` refused within the home or for what is no plain file, unwritable where it cannot be written.
 */
export async function keepFile(home: string, path: string, text: string, replace: boolean): Promise<boolean> {
  const temporary = join(dirname(path), `.recover-${random()}.tmp`);
  try {
    await refuseHome(home, path);
    if ((await isThere(path)) && !replace) return false;
    await written(temporary, text);
    const kept = replace
      ? await promises.rename(temporary, path).then(() => true)
      : await placed(temporary, path);
    await settled(dirname(path));
    return kept;
  } catch (error) {
    const code = codeOf(error);
    throw /^E[A-Z]+$/.test(code) ? unwritableFile(path, code) : error;
  } finally {
    await promises.rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function refuseHome(home: string, path: string): Promise<void> {
  const folder = await promises.realpath(dirname(path));
  const own = await promises.realpath(home).catch(() => undefined);
  if (own !== undefined && `${folder}${sep}`.startsWith(`${own}${sep}`)) throw homeIsOurs(path);
}

/** True where there is a file. A link counts as none of its own: a new file would take its place, and /dev/stdout is one. */
async function isThere(path: string): Promise<boolean> {
  try {
    const found = await promises.lstat(path);
    if (!found.isFile()) throw noPlainFile(path, found.isDirectory());
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function written(path: string, text: string): Promise<void> {
  const file = await promises.open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the text its name unless that is taken; false where it is. */
async function placed(temporary: string, path: string): Promise<boolean> {
  try {
    await promises.link(temporary, path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (!noLinks.has(code)) throw error;
    await promises.rename(temporary, path);
  }
  return true;
}

/** Has the folder on the disk too, where the system can do that. */
async function settled(folder: string): Promise<void> {
  const opened = await promises.open(folder).catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

function random(): string {
  return Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(8))).toString('hex');
}
