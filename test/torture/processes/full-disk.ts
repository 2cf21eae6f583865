import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Outcome } from '../stage.ts';
import { skippedBecause } from '../stage.ts';

/** How many ways of being full are tried for each verb, from nothing left to more than enough. */
export interface Fullness {
  readonly levels: number;
  readonly verbs: readonly ('add' | 'import' | 'debrief')[];
}

/** The exit code of the inner program when it may not mount a disk. */
export const mayNotMount = 3;

const inside = join(import.meta.dirname, 'full-disk-inside.ts');

/** Saves on a disk of one megabyte with hardly any room left: in a name space of mounts of its own, so that none outlives it. */
export async function fullDisk(size: Fullness): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'recover-disk-'));
  const apart = process.getuid?.() === 0 ? '-m' : '-rm';
  const args = [apart, process.execPath, '--import', 'tsx', inside, folder, JSON.stringify(size)];
  try {
    const { stdout } = await promisify(execFile)('unshare', args, { maxBuffer: 1e8 });
    return JSON.parse(stdout);
  } catch (error) {
    if (isRefused(error)) return skippedBecause('this computer lets nobody mount a disk here');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No such program, no such right, or no mount. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === mayNotMount || error.message.includes('unshare failed'))
  );
}
