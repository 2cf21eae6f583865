import { join } from 'node:path';
import type { FileKind } from '../domain/health.ts';
import { unless } from './disk.ts';
import { opened } from './envelope.ts';
import type { Ground } from './ground.ts';

/**
 * How programs that sync folders name the second of two files that were written at the same time, after the name itself: Dropbox and
 * Nextcloud `ledger (… conflicted copy …)`, in the words of the rep's language, and Google Drive `ledger (1)`; iCloud `ledger 2`;
 * OneDrive `ledger-LAPTOP`; Syncthing `ledger.sync-conflict-20261124-…`; `ledger_conflict-…`, and whatever else says conflict.
 */
const afterTheName = '(?: \\(.+\\)| \\d+|-[^.]+|.*(?:conflict|konflikt|conflit|conflicto).*)';
const patterns: Readonly<Record<FileKind, RegExp>> = {
  ledger: new RegExp(`^ledger${afterTheName}\\.json$`, 'i'),
  pipeline: new RegExp(`^pipeline${afterTheName}\\.json$`, 'i'),
};

/** The paths of what looks like a second copy of that file, whole or not, sorted. */
export function lookalikes({ folder, disk }: Ground, kind: FileKind): readonly string[] {
  const names = unless([], () => disk.readdirSync(folder)) ?? [];
  return names
    .filter((name) => patterns[kind].test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Those of them that are whole and of the same store. */
export function syncCopies(ground: Ground, kind: FileKind, id: string): readonly string[] {
  return lookalikes(ground, kind).filter((path) => {
    const bytes = unless([], () => ground.disk.readFileSync(path));
    const found = bytes && opened(bytes, kind, Number.MAX_SAFE_INTEGER);
    return found?.state === 'whole' && found.head.id === id;
  });
}
