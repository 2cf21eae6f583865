import { describe, expect, it } from 'vitest';
import { dealLabels, ownName } from '../../src/render/deal-labels.ts';
import { flowed, table } from '../../src/render/table.ts';
import { aDay, aDeal, someMoney } from '../builders.ts';

describe('a table', () => {
  const whole = [
    ['a1b2', 'Nordhaus Foods', 'EUR 118,000', 'Negotiation'],
    ['c3d4', 'Kessel & Sons', 'EUR 64,000', 'Proposal'],
  ];
  const least = whole.map((row) => row.slice(1, 3));

  it('takes the first variant that fits', () => {
    expect(table([whole, least], 60)[1]).toEqual(['c3d4  Kessel & Sons   EUR 64,000   Proposal']);
    expect(table([whole, least], 30)[1]).toEqual(['Kessel & Sons   EUR 64,000']);
  });

  it('where none fits goes on below, broken between the cells', () => {
    expect(table([whole, least], 20)).toEqual([
      ['Nordhaus Foods', '  EUR 118,000'],
      ['Kessel & Sons', '  EUR 64,000'],
    ]);
  });

  it('of nothing is nothing', () => {
    expect([table([[]], 20), table([], 20)]).toEqual([[], []]);
  });
});

it('a cell that is too long is broken between its words', () => {
  expect(flowed(['ab', 'signer saw no figures', 'x'], 12)).toEqual([
    'ab',
    '  signer saw',
    '  no figures',
    '  x',
  ]);
  expect(flowed([], 12)).toEqual(['']);
});

describe('deals to choose from', () => {
  it('stand in columns: account, amount, close, own name', () => {
    const deals = [
      aDeal({ account: 'Patterson-Hansen', name: 'Patterson-Hansen - Merchant Services' }),
      aDeal({ account: 'Tolan', amount: someMoney('EUR 1250000'), closeDate: aDay('2027-01-30') }),
    ];
    expect(dealLabels(deals)).toEqual([
      expect.stringMatching(/^Patterson-Hansen {2}EUR 45,000 .* Merchant Services$/),
      expect.stringMatching(/^Tolan {13}EUR 1,250,000 {2}30 Jan 2027/),
    ]);
  });

  it.each([
    ['nothing beside the account', 'Brandt Logistics', undefined],
    ['the account and more', 'Brandt Logistics – Cranes', 'Cranes'],
    ['something else', 'Cranes', 'Cranes'],
    ['blanks', '  ', undefined],
  ])('a deal called %s', (_name, name, own) => {
    expect(ownName(aDeal({ account: 'Brandt Logistics', name }))).toBe(own);
  });
});
