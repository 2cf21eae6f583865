import type { Stage } from '../stage.ts';
import { stage } from '../stage.ts';
import { powerFails } from './crashes.ts';
import { damageIsTold } from './damaged.ts';
import { damageIsToldByTheProgram } from './damaged-homes.ts';
import { callsFail } from './faults.ts';
import { comersInterleave } from './interleaved.ts';
import { locksRaced } from './races.ts';
import { undone } from './undone.ts';

/** What is done to the store within this process: damage, failing disks, power cuts, races. */
export const insideStages: readonly Stage[] = [
  stage({ name: 'damaged files, read here', short: 2_000, full: 100_000, timeless: true, run: damageIsTold }),
  stage({ name: 'damaged files, read by the program', short: 20, full: 150, run: damageIsToldByTheProgram }),
  stage({
    name: 'a call of the disk fails',
    short: { each: 1, eachInLong: 1, pairs: 0 },
    full: { each: 8, eachInLong: 8, pairs: 50 },
    timeless: true,
    run: callsFail,
  }),
  stage({
    name: 'the power fails at any instant',
    short: { states: 150, nextInEvery: 15 },
    full: { states: 10_000, nextInEvery: 5 },
    timeless: true,
    run: powerFails,
  }),
  stage({
    name: 'three at a lock, step by step',
    short: 800,
    full: 20_000,
    timeless: true,
    run: comersInterleave,
  }),
  stage({
    name: 'eight processes at a lock of the dead',
    short: { rounds: 200, windows: 8 },
    full: { rounds: 2_000, windows: 8 },
    run: locksRaced,
  }),
  stage({ name: 'changes taken back and put back', short: 60, full: 2_000, timeless: true, run: undone }),
];
