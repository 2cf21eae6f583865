import { join } from 'node:path';
import { makeFolder, syncFolder, unless, writeWhole } from './disk.ts';
import type { Ground } from './ground.ts';
import { inWords } from './problems.ts';

/** Puts a small file of these bytes in the place of the one before, whole or not at all; the folder is made. Throws `Problem` unwritable. */
export function replaceFile(
  { disk, surroundings }: Ground,
  folder: string,
  file: string,
  text: string,
): void {
  const random = Buffer.from(surroundings.random(8)).toString('hex');
  const temporary = join(folder, `.${file}.${random}.tmp`);
  try {
    makeFolder(disk, surroundings.platform, folder);
    writeWhole(disk, temporary, [Buffer.from(text)]);
    disk.renameSync(temporary, join(folder, file));
    syncFolder(disk, surroundings.platform, folder);
  } catch (error) {
    unless([], () => disk.unlinkSync(temporary));
    throw inWords(error, folder);
  }
}
