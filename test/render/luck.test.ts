import { describe, expect, it } from 'vitest';
import type { Luck } from '../../src/domain/luck.ts';
import { luckLines } from '../../src/render/luck.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDeal, someMoney } from '../builders.ts';

const luck: Luck = {
  won: 2,
  lost: 8,
  rate: 0.2,
  interval: { low: 0.05, high: 0.5 },
  toNext: { about: 5, from: 2, to: 20 },
};
const lost = [aDeal({ status: 'lost' }), aDeal({ status: 'lost' })];
const told = (given: Parameters<typeof luckLines>[0]) => unpainted(luckLines(given).join('\n'));

describe('the numbers of one’s own', () => {
  it('are left out where they are too few', () => {
    expect(luckLines({ width: 80 })).toEqual([]);
  });

  it.each([
    [0.5, 'about once in 2', 'nothing to read into it yet'],
    [0.04, 'about once in 25', 'rare; worth a look'],
    [0.001, 'less than once in 100', 'rare; worth a look'],
  ])('say of a row of losses with a chance of %s: %s', (chance, often, meaning) => {
    const text = told({ luck: { ...luck, streak: { lost, chance } }, width: 200 });
    expect(text).toContain('2 losses in a row now.');
    expect(text).toContain(often);
    expect(text).toContain(meaning);
  });

  it('say how far the next win may be, and where that has no end', () => {
    expect(told({ luck, width: 200 })).toContain('about 5 deals, it may well be 2 to 20.');
    const endless = { ...luck, toNext: { about: 5, from: 2 } };
    expect(told({ luck: endless, width: 200 })).toContain('it may well be 2 or more.');
  });

  it('say what hangs on one deal, without a rate too', () => {
    const share = {
      deal: aDeal(),
      largest: someMoney('EUR 45000'),
      all: someMoney('EUR 90000'),
      deals: 3,
      part: 0.5,
    };
    const text = told({ share, width: 200 });
    expect(text).toContain('EUR 45,000 hang on Brandt Logistics alone: 5 in 10.');
    expect(text).not.toContain('You won');
  });
});
