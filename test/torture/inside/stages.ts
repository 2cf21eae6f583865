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
  stage({
    name: 'a call of the disk fails',
    short: { every: 3, each: 1, eachInLong: 1, pairs: 0 },
    full: { every: 1, each: 8, eachInLong: 6, pairs: 30 },
    beside: true,
    run: callsFail,
  }),
  stage({ name: 'damaged files, read here', short: 2_000, full: 100_000, beside: true, run: damageIsTold }),
  stage({
    name: 'damaged files, read by the program',
    short: 20,
    full: 150,
    beside: true,
    run: damageIsToldByTheProgram,
  }),
  stage({
    name: 'the power fails at any instant',
    short: { states: 75, nextInEvery: 30 },
    full: { states: 10_000, nextInEvery: 5 },
    beside: true,
    run: powerFails,
  }),
  stage({
    name: 'three at a lock, step by step',
    short: 800,
    full: 20_000,
    beside: true,
    run: comersInterleave,
  }),
  stage({
    name: 'eight processes at a lock of the dead',
    short: { rounds: 150, windows: 8 },
    full: { rounds: 2_000, windows: 8 },
    beside: true,
    run: locksRaced,
  }),
  stage({ name: 'changes taken back and put back', short: 60, full: 2_000, beside: true, run: undone }),
];
