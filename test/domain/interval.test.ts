import { describe, expect, it } from 'vitest';
import { intervalOf, weightOf } from '../../src/domain/interval.ts';
import { chanceFrom } from '../torture/chance.ts';

describe('from where to where a share may lie', () => {
  // By the closed form of Wilson (1927), worked out with 50 digits elsewhere.
  it.each([
    [0, 10, 0, 0.277_533],
    [1, 10, 0.017_876, 0.404_15],
    [5, 10, 0.236_593, 0.763_407],
    [10, 10, 0.722_467, 1],
    [3, 20, 0.052_369, 0.360_419],
    [81, 263, 0.255_285, 0.366_226],
  ])('is for %i of %i from %d to %d', (found, all, low, high) => {
    const interval = intervalOf(found, all);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is everything where nothing was seen', () => {
    expect(intervalOf(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([5, 12, 30, 200])('holds the true share 93 to 97 times in 100, of %i seen', (all) => {
    const chance = chanceFrom(all);
    const trials = 20_000;
    let held = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const share = chance();
      const found = Array.from({ length: all }, () => chance() < share).filter(Boolean).length;
      const { low, high } = intervalOf(found, all);
      if (low <= share && share <= high) held += 1;
    }
    expect(held / trials).toBeGreaterThan(0.93);
    expect(held / trials).toBeLessThan(0.97);
  });
});

describe('how much a count can carry', () => {
  it.each([
    [0, 'few'],
    [4, 'few'],
    [5, 'some'],
    [29, 'some'],
    [30, 'many'],
  ])('is with %i %s', (count, weight) => {
    expect(weightOf(count)).toBe(weight);
  });
});
