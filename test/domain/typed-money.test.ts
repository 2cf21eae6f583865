import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedMoney } from '../../src/domain/typed-money.ts';
import { money } from '../../src/render/saying.ts';
import { someMoney } from '../builders.ts';

describe('an amount, as it is typed', () => {
  it.each([
    ['digits', '45000', '45000'],
    ['thousands by comma', '45,000', '45000'],
    ['thousands by blank', '45 000', '45000'],
    ['thousands by narrow blank', '45\u202F000', '45000'],
    ['thousands as the Swiss write them', "45'000", '45000'],
    ['the same with the curved sign', '45’000', '45000'],
    ['millions by dots', '1.234.567', '1234567'],
    ['decimals by point', '45000.50', '45000.50'],
    ['decimals by comma', '45000,5', '45000.50'],
    ['both, the English way', '€1,234.50', 'EUR 1234.50'],
    ['both, the German way', '1.234,50 EUR', 'EUR 1234.50'],
    ['thousands by k', 'EUR 45k', 'EUR 45000'],
    ['thousands by K, with a part', '45.5K', '45500'],
    ['more places than k has', '1.2345k', '1234.50'],
    ['millions by m', '1.2m', '1200000'],
    ['millions, part by comma', '1,2m €', 'EUR 1200000'],
    ['the code in small letters', 'usd 500', 'USD 500'],
    ['the code at the end, close by', '500usd', 'USD 500'],
    ['the code in front, close by', 'CHF500', 'CHF 500'],
    ['pounds', '£500', 'GBP 500'],
    ['dollars, of whichever kind', '$500', '500'],
    ['leading zeros', '007', '7'],
    ['nothing at all', '0', '0'],
  ])('%s: "%s"', (_name, typed, wanted) => {
    expect(typedMoney(typed)).toEqual({ money: someMoney(wanted) });
  });

  it.each([
    ['thousands or decimals', '45.000', /can be read two ways\. Type it without separators, like 45000\./],
    ['the same with a currency', 'EUR 45.000', /can be read two ways/],
    ['a minus', '-500', /is below zero\. Type what the deal was worth, like 45000\./],
    ['a minus behind the currency', 'EUR -500', /is below zero/],
    ['a long minus', '−500', /is below zero/],
    ['an amount in brackets', '(500)', /is below zero/],
    ['a word', 'plenty', /^"plenty" is not an amount\. Type it like 45000, EUR 45,000 or 45k\.$/],
    ['a word of three letters, which is no currency', 'ten 45', /is not an amount/],
    ['a short word behind it, which is no currency', '45 mio', /is not an amount/],
    ['a currency alone', 'EUR', /is not an amount/],
    ['groups of two', '45,00,000', /is not an amount/],
    ['groups that fit nothing', '12,34.5', /is not an amount/],
    ['three kinds of sign', '1,234.5,6', /is not an amount/],
    ['an exponent', '1e5', /is not an amount/],
    ['a question mark', '?', /is not an amount/],
  ])('asks again for %s: "%s"', (_name, typed, problem) => {
    expect(typedMoney(typed)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('is read back as it is shown, to the cent', () => {
    const amounts = fc.tuple(fc.nat(2_000_000_000), fc.nat(99)).map(([whole, cents]) => {
      return someMoney(`EUR ${whole}.${String(cents).padStart(2, '0')}`);
    });
    fc.assert(
      fc.property(amounts, (one) => {
        expect(typedMoney(money(one))).toEqual({ money: one });
      }),
    );
  });

  it('gives an amount or a sentence for any text', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = typedMoney(typed);
        expect('money' in read ? read.money.amount : read.problem).toMatch(/^\d+\.\d{2,}$|\.$/);
      }),
    );
  });
});
