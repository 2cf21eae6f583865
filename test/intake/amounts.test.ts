import { describe, expect, it } from 'vitest';
import { amountColumn } from '../../src/intake/amount-column.ts';
import { amountWordsOf } from '../../src/intake/amounts.ts';
import { dialectOf } from '../../src/intake/dialect.ts';
import { toldDecision } from '../../src/render/takings.ts';
import { layouts } from './reading.ts';

const words = amountWordsOf(dialectOf([], layouts));

function amounts(...cells: readonly string[]): readonly (string | undefined)[] {
  const { read } = amountColumn(
    'Amount',
    cells.map((cell) => [cell, 1]),
    words,
  );
  return cells.map((cell) => {
    const found = read(cell);
    return (
      found && [found.amount, found.currencies?.length === 1 && found.currencies[0]].filter(Boolean).join(' ')
    );
  });
}

describe('an amount', () => {
  it.each([
    ['plain digits', '45000', '45000.00'],
    ['one decimal place', '4821.0', '4821.00'],
    ['a nought', '0', '0.00'],
    ['no whole units', '.5', '0.50'],
    ['three places', '1.2345', '1.2345'],
    ['English thousands', '1,234,567', '1234567.00'],
    ['English thousands and cents', '95,570.69', '95570.69'],
    ['Indian thousands', '12,34,567.00', '1234567.00'],
    ['German thousands and cents', '1.234,56', '1234.56'],
    ['German thousands', '1.234.567', '1234567.00'],
    ['a decimal comma', '12,5', '12.50'],
    ['blanks between thousands', '1 234,56', '1234.56'],
    ['hard blanks between thousands', '1\u00a0234\u202f567', '1234567.00'],
    ['Swiss thousands', "1'234.50", '1234.50'],
    ['Swiss no-cents', 'CHF 1’000.–', '1000.00 CHF'],
    ['a sign of dollars, which are many', '$1,234,567', '1234567.00'],
    ['a pound sign', '£9000', '9000.00 GBP'],
    ['a euro sign behind', '45.000,00 €', '45000.00 EUR'],
    ['US dollars', 'US$ 1,200.50', '1200.50 USD'],
    ['Brazilian money', 'R$ 1.200,50', '1200.50 BRL'],
    ['a code in front', 'EUR 45,000', '45000.00 EUR'],
    ['a code behind', '45000 usd', '45000.00 USD'],
    ['thousands by letter', '45k', '45000.00'],
    ['millions by letter', '1.2M', '1200000.00'],
    ['money, letter and code', '€1.5m', '1500000.00 EUR'],
    ['a letter and a code behind', '2,5 Mio. EUR', '2500000.00 EUR'],
    ['a minus', '-500', '-500.00'],
    ['a true minus sign', '−500', '-500.00'],
    ['a minus behind', '500-', '-500.00'],
    ['brackets', '(500)', '-500.00'],
    ['brackets and a sign', '($1,500.00)', '-1500.00'],
    ['a sign and brackets', '$(1,500.00)', '-1500.00'],
    ['a minus before the sign', '-$500', '-500.00'],
    ['a minus behind the sign', '€ -500', '-500.00 EUR'],
    ['a minus that means nothing', '-0', '0.00'],
    ['a rounded number of a spreadsheet', '1.5E+06', '1500000.00'],
    ['leading noughts', '0045', '45.00'],
    ['an abbreviation with a point', 'Rs.500', '500.00'],
    ['Danish money', 'kr. 45.000,50', '45000.50'],
    ['a sign of many and a code behind', '$1,200.50 CAD', '1200.50 CAD'],
    ['two dashes for no cents', "CHF 1'000.--", '1000.00 CHF'],
  ])('with %s is read', (_, cell, expected) => {
    expect(amounts(cell)).toEqual([expected]);
  });

  it.each([
    ['words', 'lots'],
    ['a percentage', '50%'],
    ['a number of days', '45 days'],
    ['two amounts', '100-200'],
    ['marks that do not fit', '1.2.3,4.5'],
    ['blanks in the wrong place', '1 2'],
    ['thousands of two digits', '1,23,45'],
    ['thousands by two different marks', '1 234,567.00'],
    ['a point that may be of the code or of the digits', 'USD.500'],
    ['a number too large to be meant', '1e999'],
    ['a currency alone', 'EUR'],
    ['a date', '2024-11-27'],
    ['more digits than a cell of money has', '9'.repeat(80)],
  ])('with %s is none', (_, cell) => {
    expect(amounts(cell)).toEqual([undefined]);
  });
});

describe('a column of amounts', () => {
  it('takes a single mark before three digits for thousands where nothing else is told', () => {
    expect(amounts('1,234', '12,500')).toEqual(['1234.00', '12500.00']);
    expect(amounts('1.234', '12.500')).toEqual(['1234.00', '12500.00']);
  });

  it('reads it as whatever wrote the file does', () => {
    expect(amountColumn('Amount', [['1.234', 1]], words, '.').read('1.234')?.amount).toBe('1.234');
  });

  it('reads it as its other cells do', () => {
    expect(amounts('1.234', '99.50')).toEqual(['1.234', '99.50']);
    expect(amounts('1,234', '99.50')).toEqual(['1234.00', '99.50']);
    expect(amounts('1.234', '99,50')).toEqual(['1234.00', '99.50']);
  });
});

describe('how amounts were taken', () => {
  const told = (...cells: readonly string[]) =>
    amountColumn(
      'Amount',
      cells.map((cell) => [cell, 1]),
      words,
    )
      .decisions.map(toldDecision)
      .map(({ what, why, sure }) => `${what}: ${why}${sure ? '' : ' ?'}`);

  it.each([
    ['"1.234" is taken for 1,234: no amount of the column tells what its mark means ?', ['1.234', '12.500']],
    ['"1.234" is taken for 1,234: as in 99,50', ['1.234', '99,50']],
    ['"1.234" is taken for 1.234, not for 1,234: as in 99.50 ?', ['1.234', '99.50']],
    ['"1.234" is taken for 1,234: it holds 99.50 as well as 1,50 ?', ['1.234', '99.50', '1,50', '2,5']],
    ['1.23E+06 is taken for 1,230,000: a spreadsheet may have rounded it ?', ['1.23E+06']],
  ])('is told: %s', (words, cells) => {
    expect(told(...cells)).toEqual([words]);
  });

  it('is not told where every mark is plain', () => {
    expect(told('1,234.50', '99.50', '45000', '12 500')).toEqual([]);
  });
});
