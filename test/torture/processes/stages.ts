import type { Stage } from '../stage.ts';
import { stage } from '../stage.ts';
import { busy } from './busy.ts';
import { forged } from './forged.ts';
import { frozen } from './frozen.ts';
import { fullDisk } from './full-disk.ts';
import { importKilled } from './import-killed.ts';
import { interview } from './interview.ts';
import { killed } from './killed.ts';
import { readers } from './readers.ts';
import { takenOver } from './taken-over.ts';
import { together } from './together.ts';

/** Everything that is done to the built program as real processes. */
export const processStages: readonly Stage[] = [
  stage({
    name: 'killed, 1 MB',
    short: { kills: 60, seconds: 25, losses: 500 },
    full: { kills: 500, seconds: 300, losses: 500 },
    run: killed,
  }),
  stage({
    name: 'killed, 20 MB',
    full: { kills: 100, seconds: 30, losses: 10_000 },
    run: killed,
  }),
  stage({
    name: 'together',
    short: { windows: 8, each: 30, rounds: 1, typed: 1, kills: 10, rows: 2000 },
    full: { windows: 8, each: 200, rounds: 5, typed: 1, kills: 320, rows: 500 },
    run: together,
  }),
  stage({
    name: 'locks of the dead',
    short: { rounds: 12, waiters: 8 },
    full: { rounds: 60, waiters: 8 },
    run: takenOver,
  }),
  stage({
    name: 'frozen holder',
    short: { rounds: 2, seconds: 2 },
    full: { rounds: 12, seconds: 15 },
    run: frozen,
  }),
  stage({ name: 'forged locks', short: {}, full: {}, beside: true, run: forged }),
  stage({
    name: 'readers beside writers',
    short: { seconds: 5, windows: 8 },
    full: { seconds: 20, windows: 8 },
    run: readers,
  }),
  stage({
    name: 'import killed',
    short: { kills: 10, rows: 2000 },
    full: { kills: 50, rows: 5000 },
    beside: true,
    run: importKilled,
  }),
  stage({
    name: 'interview cut off',
    short: { every: 7, signals: ['SIGKILL', 'SIGHUP'] as const },
    full: { every: 1, signals: ['SIGKILL', 'SIGHUP'] as const },
    beside: true,
    run: interview,
  }),
  stage({
    name: 'full disk',
    short: { levels: 12, verbs: ['add'] as const },
    full: { levels: 12, verbs: ['add', 'import', 'debrief'] as const },
    beside: true,
    run: fullDisk,
  }),
  stage({
    name: 'busy writers killed',
    short: { rounds: 10, writers: 3 },
    full: { rounds: 25, writers: 3 },
    run: busy,
  }),
];
