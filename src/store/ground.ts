import type { Disk } from './disk.ts';
import { nodeDisk } from './disk.ts';
import type { Surroundings } from './surroundings.ts';

/** What a store stands on: the rep's data folder, the disk, and the process around it. */
export interface Ground {
  readonly folder: string;
  readonly disk: Disk;
  readonly surroundings: Surroundings;
}

/** How a store is opened; without `disk` it is the real one. */
export interface Opening {
  readonly folder: string;
  readonly surroundings: Surroundings;
  readonly disk?: Disk;
}

export function groundOf({ folder, surroundings, disk = nodeDisk }: Opening): Ground {
  return { folder, disk, surroundings };
}
