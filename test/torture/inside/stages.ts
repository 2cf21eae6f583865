import type { Stage } from '../stage.ts';

/** What is done to the store within this process: damage, failing disks, power cuts, races. */
export const insideStages: readonly Stage[] = [];
