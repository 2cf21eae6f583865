import { describe, expect, it } from 'vitest';
import { withoutDenials } from '../../src/domain/denials.ts';
import { causesIn, speaksOfPrice } from '../../src/domain/signs.ts';
import { causes } from '../playbook/shipped.ts';

describe('what is denied', () => {
  it.each([
    'The price was not the issue.',
    'Price wasn’t really the problem',
    'They said it was not about the price',
    'It had nothing to do with budget',
    'No complaints about the cost',
    'They were happy with the price',
  ])('is not read as said: %s', (text) => {
    expect(speaksOfPrice(text)).toBe(false);
  });

  it.each([
    'The price was the issue.',
    'It was too expensive for what they saw in it',
    'Not enough budget',
    'They would not pay that price',
  ])('is told from what is said: %s', (text) => {
    expect(speaksOfPrice(text)).toBe(true);
  });

  it('leaves the other clauses of the same sentence standing', () => {
    expect(withoutDenials('Good talks, price was not the issue, but nobody met the board.')).toBe(
      'Good talks, but nobody met the board.',
    );
  });

  it('proposes no cause that the buyer ruled out', () => {
    expect(causesIn('The price was not the issue.', causes)).toEqual([]);
  });
});
