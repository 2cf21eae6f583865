import { unless } from './disk.ts';
import type { Ground } from './ground.ts';

/** Each program by the folder it syncs: one part of a path. */
const programs: readonly (readonly [string, RegExp])[] = [
  ['Dropbox', /^Dropbox(?: \(.*\))?$/i],
  ['OneDrive', /^OneDrive(?:[ -].*)?$/i],
  ['iCloud', /^(?:Mobile Documents|iCloud ?Drive(?: \(.*\))?|com~apple~CloudDocs)$/i],
  ['Google Drive', /^(?:Google ?Drive(?:-.*)?|My Drive|DriveFS)$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
];

/** The program that syncs the data folder with other computers, as far as its path tells. */
export function syncedBy({ folder, disk }: Ground): string | undefined {
  const path = unless([], () => disk.realpathSync(folder)) ?? folder;
  const parts = [...new Set([...path.split(/[\\/]/), ...folder.split(/[\\/]/)])];
  return programs.find(([, named]) => parts.some((part) => named.test(part)))?.[0];
}
