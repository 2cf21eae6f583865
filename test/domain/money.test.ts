import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, canonicalAmount, inThousands, sizeOf } from '../../src/domain/money.ts';
import { someMoney } from '../builders.ts';

describe('an amount', () => {
  it.each([
    ['gets its two places', '45000', '45000.00'],
    ['keeps more than two', '1.2345', '1.2345'],
    ['drops needless zeros', '0045.5000', '45.50'],
    ['gets its zero in front', '.5', '0.50'],
    ['keeps its minus', '-12.5', '-12.50'],
    ['drops its plus', '+12', '12.00'],
    ['knows no minus zero', '-0.00', '0.00'],
    ['stays as it is where it is none', 'ten', 'ten'],
  ])('%s: %s', (_name, digits, wanted) => {
    expect(canonicalAmount(digits)).toBe(wanted);
  });

  it('counts as nothing where it is not known', () => {
    expect([sizeOf(undefined), sizeOf(someMoney('EUR 45000'))]).toEqual([0, 45000]);
  });
});

describe('an amount to be read', () => {
  it.each([
    ['nothing where there are no thousands', '999.50', '999.50'],
    ['one comma', '1000', '1,000'],
    ['a comma at each thousand', '-1230000.5', '-1,230,000.5'],
    ['none behind the point', '45000.123456', '45,000.123456'],
  ])('has %s', (_name, digits, wanted) => {
    expect(inThousands(digits)).toBe(wanted);
  });
});

describe('a sum', () => {
  it.each([
    ['is exact where a binary fraction is not', '0.10', '0.20', '0.30'],
    ['is exact beyond the largest safe number', '9007199254740993.00', '0.01', '9007199254740993.01'],
    ['keeps the longer places', '1.005', '1.00', '2.005'],
    ['takes credits off', '100.00', '-250.50', '-150.50'],
    ['of a credit and its debt is nothing', '5.00', '-5.00', '0.00'],
    ['stays below one where it is', '-0.30', '0.25', '-0.05'],
  ])('%s', (_name, left, right, sum) => {
    expect(addAmounts(left, right)).toBe(sum);
  });

  it('is the same in any order and grouping', () => {
    const amount = fc
      .tuple(fc.constantFrom('', '-'), fc.nat(), fc.nat(999))
      .map(([sign, whole, part]) => canonicalAmount(`${sign}${whole}.${String(part).padStart(3, '0')}`));
    fc.assert(
      fc.property(amount, amount, amount, (one, two, three) => {
        expect(addAmounts(one, two)).toBe(addAmounts(two, one));
        expect(addAmounts(addAmounts(one, two), three)).toBe(addAmounts(one, addAmounts(two, three)));
        expect(addAmounts(one, '0.00')).toBe(one);
      }),
    );
  });
});
