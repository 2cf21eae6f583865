import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import type { Surroundings } from './surroundings.ts';

/** What a store stands on: the rep's data folder, the disk, and the process around it. */
export interface Ground {
  readonly folder: string;
  /** Where this computer remembers what it saw of the folder; without it nothing is remembered. */
  readonly state?: string | undefined;
  readonly disk: Disk;
  readonly surroundings: Surroundings;
}

/** How a store is opened; without `disk` it is the real one. */
export interface Opening {
  readonly folder: string;
  readonly surroundings: Surroundings;
  readonly state?: string;
  readonly disk?: Disk;
}

export function groundOf({ folder, surroundings, state, disk = nodeDisk }: Opening): Ground {
  return { folder, state, disk, surroundings };
}
