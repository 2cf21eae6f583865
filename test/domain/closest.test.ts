import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, slipsBetween } from '../../src/domain/closest.ts';

describe('the nearest names', () => {
  const verbs = ['lost', 'debrief', 'due', 'similar', 'done', 'losses', 'show', 'deals', 'import'];

  it.each([
    ['two letters swapped', 'lsot', ['lost']],
    ['a letter missing', 'simlar', ['similar']],
    ['a letter too many', 'importt', ['import']],
    ['other letters', 'DEBREIF', ['debrief']],
    ['the start of a long name', 'Brand', ['Brandt Logistics']],
    ['nothing near', 'xylophone', []],
    ['one letter off in a short word', 'dux', ['due']],
  ])('%s: "%s"', (_name, typed, near) => {
    expect(closest(typed, [...verbs, 'Brandt Logistics'])).toEqual(near);
  });

  it('are three at most, the best first, then by the alphabet', () => {
    expect(closest('cat', ['cbt', 'cat', 'bat', 'hat', 'cat'])).toEqual(['cat', 'bat', 'cbt']);
    expect(closest('cat', ['bat', 'hat'], 1)).toEqual(['bat']);
  });
});

describe('slips', () => {
  it.each([
    ['none', 'lost', 'lost', 0],
    ['one letter for another', 'lost', 'last', 1],
    ['two neighbours swapped', 'lost', 'lsot', 1],
    ['all of a word', '', 'due', 3],
  ])('%s', (_name, left, right, slips) => {
    expect(slipsBetween(left, right)).toBe(slips);
  });

  it('are as many there as back, none only for the same word, and never more than its letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const slips = slipsBetween(left, right);
        expect(slipsBetween(right, left)).toBe(slips);
        expect(slips === 0).toBe(left === right);
        expect(slips).toBeLessThanOrEqual(Math.max(left.length, right.length));
      }),
    );
  });
});
