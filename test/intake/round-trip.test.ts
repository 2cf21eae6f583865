import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isProblem } from '../../src/domain/problem.ts';
import { dialectHeaders } from './dialect-headers.ts';
import type { Manner } from './manners.ts';
import { mannerOfDeals } from './manners.ts';
import { layouts, read } from './reading.ts';
import { verdictOn } from './verdict.ts';
import { isPlain } from './written-days.ts';

const dialects = dialectHeaders();
/** A whole number may be hundredths in the others, and that is always told. */
const plainDialects = dialects.filter(
  ({ crm }) => !layouts.some(({ name, hundredths }) => name === crm && hundredths !== undefined),
);

it('the layouts that are shipped can all be written', () => {
  expect(dialects.map(({ crm }) => crm)).toContain('Salesforce');
  expect(dialects.length).toBeGreaterThan(9);
});

it('any deals, written in any dialect, alphabet, order and number format, come back as they were or the doubt is told', () => {
  fc.assert(
    fc.property(mannerOfDeals, ({ how, deals }) => {
      expect(verdictOn(deals, how, dialects)).toBeTypeOf('string');
    }),
    { numRuns: 300 },
  );
});

it('what is written plainly comes back without a word of doubt', () => {
  const plainly = ({ money, ...how }: Manner): Manner => ({
    ...how,
    encoding: how.encoding.startsWith('windows') ? 'utf-8' : how.encoding,
    money: {
      ...money,
      places: 2,
      group: money.group === 'indian' ? '' : money.group,
      scale: '',
      sign: '',
      told: 'behind',
    },
  });
  fc.assert(
    fc.property(mannerOfDeals, ({ how, deals }) => {
      const cents = deals.map((deal) => ({
        ...deal,
        thousandths: deal.thousandths - (deal.thousandths % 10),
      }));
      fc.pre(
        isPlain(
          deals.map(({ closes }) => closes),
          how.closes,
        ) &&
          isPlain(
            deals.map(({ began }) => began),
            how.began,
          ),
      );
      expect(verdictOn(cents, plainly(how), plainDialects)).toBe('same');
    }),
    { numRuns: 200 },
  );
});

it('any text at all is read or refused in words, never anything else', () => {
  const piece = fc.constantFrom(
    'Account',
    'Stage',
    'Amount',
    'Close Date',
    ',',
    ';',
    '\n',
    '"',
    '1.5',
    '3/4/26',
    '\u0000',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        const found = read(pieces.join(''));
        expect(found.rows).toBe(found.deals.length + found.rejected.length);
      } catch (error) {
        expect(isProblem(error), String(error)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
