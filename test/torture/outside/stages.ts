import type { Stage } from '../stage.ts';
import { csvFiles } from './csv-files.ts';
import { csvManners } from './csv-manners.ts';
import { csvMemory } from './csv-memory.ts';
import { csvProgram } from './csv-program.ts';
import { csvRoundTrip } from './csv-round-trip.ts';
import { hostileText } from './hostile-text.ts';
import { slowPatterns } from './slow-patterns.ts';

/** What comes from outside: hostile text, files of any kind. */
export const outsideStages: readonly Stage[] = [
  hostileText,
  slowPatterns,
  csvFiles,
  csvMemory,
  csvProgram,
  csvRoundTrip,
  csvManners,
];
