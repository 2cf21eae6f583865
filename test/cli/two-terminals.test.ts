import { expect, test } from 'vitest';
import { killed } from '../torture/processes/killed.ts';
import { takenOver } from '../torture/processes/taken-over.ts';
import { together } from '../torture/processes/together.ts';
import type { Outcome } from '../torture/stage.ts';

const patience = { timeout: 60_000 };

/** The figures that have to be 0 and are not. */
function wrongIn({ counts }: Outcome) {
  return Object.entries(counts).filter(([, { found, most }]) => most === 0 && found > 0);
}

test('what four windows add at once is all kept, once each', patience, async () => {
  const outcome = await together({ windows: 4, each: 10, rounds: 1, typed: 1, kills: 0, rows: 0 }, evenly());
  expect(wrongIn(outcome)).toEqual([]);
  expect(outcome.counts['acknowledged']).toEqual({ found: 40 });
});

test('what a window said is kept outlives its being killed at any instant', patience, async () => {
  const outcome = await killed({ kills: 10, seconds: 60, losses: 0 }, evenly());
  expect(wrongIn(outcome)).toEqual([]);
  // One that was done before its instant came was not killed: how many are depends on the machine.
  expect(outcome.counts['killed']?.found).toBeGreaterThan(0);
});

test('a lock left by a killed window holds up nobody, nor lets two in at once', patience, async () => {
  const outcome = await takenOver({ rounds: 2, waiters: 6 });
  expect(wrongIn(outcome)).toEqual([]);
  expect(outcome.counts['acknowledged']).toEqual({ found: 12 });
  expect(outcome.counts['worst wait']?.found).toBeLessThan(10_000);
});

function evenly() {
  let step = 0;
  return () => {
    step += 1;
    return (step * 0.618) % 1;
  };
}
