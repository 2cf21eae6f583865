import type { Stage } from '../stage.ts';

/** What comes from outside: hostile text, files of any kind. */
export const outsideStages: readonly Stage[] = [];
