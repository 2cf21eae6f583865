import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { busyKilled } from './busy.ts';
import { program } from './program.ts';
import type { Chance } from './stages.ts';
import { killed, takenOver, together } from './stages.ts';
import { isGood, tableOf } from './tally.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: String(Date.now() % 1_000_000) } },
});
if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');

const chance = chanceFrom(Number(values.seed));
const tallies = [
  await together(8, 50),
  await killed(50, chance),
  await takenOver(25, 8),
  await busyKilled(50, 3, chance),
];
console.log(tableOf(tallies));
console.log(`seed ${values.seed}`);
process.exitCode = tallies.every(isGood) ? 0 : 1;

/** The same row of chances for the same seed (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
