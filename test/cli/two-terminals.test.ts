import { expect, test } from 'vitest';
import { killed, takenOver, together } from '../torture/stages.ts';

const nothingWrong = { lost: 0, doubled: 0, unreadable: 0, stray: 0, failed: 0 };

test('what four windows add at once is all kept, once each', { timeout: 60_000 }, async () => {
  expect(await together(4, 10)).toMatchObject({ ...nothingWrong, acknowledged: 40 });
});

test('what a window said is kept outlives its being killed at any instant', { timeout: 60_000 }, async () => {
  let step = 0;
  const evenly = () => {
    step += 1;
    return (step * 0.618) % 1;
  };
  const tally = await killed(10, evenly);
  expect(tally).toMatchObject(nothingWrong);
  // One that was done before its instant came was not killed: how many are depends on the machine.
  expect(tally.killed).toBeGreaterThan(0);
});

test('a lock left by a killed window holds up nobody, nor lets two in at once', {
  timeout: 60_000,
}, async () => {
  const tally = await takenOver(2, 6);
  expect(tally).toMatchObject({ ...nothingWrong, acknowledged: 12 });
  expect(tally.worst).toBeLessThan(10_000);
});
