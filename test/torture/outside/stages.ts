import type { Stage } from '../stage.ts';
import { hostileText } from './hostile-text.ts';
import { slowPatterns } from './slow-patterns.ts';

/** What comes from outside: hostile text, files of any kind. */
export const outsideStages: readonly Stage[] = [hostileText, slowPatterns];
