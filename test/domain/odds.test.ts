import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedIn, largestShare, oddsOf } from '../../src/domain/odds.ts';
import { aDeal, anId, someMoney } from '../builders.ts';

describe('the law of numbers, from the own closed deals (G62)', () => {
  it.each([
    ['nine of twenty-three', 9, 14, { of: 2, in: 5 }],
    ['half of them', 8, 8, { of: 1, in: 2 }],
    ['nearly all', 9, 1, { of: 9, in: 10 }],
    ['one of four', 5, 15, { of: 1, in: 4 }],
    ['one of sixty: too far from any small number', 1, 59, undefined],
    ['four closed deals tell nothing', 2, 2, undefined],
    ['no win tells nothing', 0, 9, undefined],
    ['no loss tells nothing', 9, 0, undefined],
  ])('%s', (_name, won, lost, odds) => {
    expect(oddsOf({ won, lost })).toEqual(odds);
  });

  it('is never further than five in a hundred from what was counted', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (won, lost) => {
        const odds = oddsOf({ won, lost });
        if (odds !== undefined) expect(Math.abs(odds.of / odds.in - won / (won + lost))).toBeLessThan(0.0501);
      }),
    );
  });

  it('counts what is closed, and nothing open', () => {
    const deals = (['won', 'lost', 'lost', 'open'] as const).map((status) => aDeal({ status }));
    expect(closedIn(deals)).toEqual({ won: 1, lost: 2 });
  });
});

describe('what hangs on the largest open deal (G70)', () => {
  const deal = (name: string, amount: string | undefined) => {
    const { amount: _amount, ...bare } = aDeal({ id: anId(name), account: name });
    return amount === undefined ? bare : { ...bare, amount: someMoney(amount) };
  };

  it('is told beside all that is open in its currency', () => {
    const open = [
      deal('a', 'EUR 30'),
      deal('b', 'EUR 60'),
      deal('c', 'EUR 10'),
      deal('d', 'USD 5'),
      deal('e', undefined),
    ];
    expect(largestShare(open)).toMatchObject({
      deal: { account: 'b' },
      largest: someMoney('EUR 60'),
      all: someMoney('EUR 100'),
      deals: 3,
      part: 0.6,
    });
  });

  it.each([
    ['nothing open', []],
    ['no amounts', [deal('a', undefined), deal('b', undefined), deal('c', undefined)]],
    ['two deals', [deal('a', 'EUR 1'), deal('b', 'EUR 2'), deal('c', 'USD 1')]],
  ])('is not told for %s', (_name, open) => {
    expect(largestShare(open)).toBeUndefined();
  });
});
