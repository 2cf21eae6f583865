import { describe, expect, it } from 'vitest';
import type { UnitWords } from '../../src/domain/need.ts';
import { needOf, tenthOf } from '../../src/domain/need.ts';
import { shippedText } from '../playbook/shipped.ts';

const words: UnitWords = JSON.parse(shippedText('units.json'));

describe('what they need, by the columns of the deal (G16)', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['a column named by the thing', { Sites: '20' }, '20 sites'],
    ['with words before it', { 'Number of Users': '120' }, '120 users'],
    ['a quantity, with its unit beside it', { Quantity: '40.00', 'Unit of Measure': 'Pumps' }, '40 pumps'],
    ['a quantity alone', { Qty: '40' }, '40 units'],
    ['a unit that is no word', { Quantity: '40', Unit: 'm²/a' }, '40 units'],
    ['nothing that counts', { Region: '20', 'Site visit': '12' }, undefined],
    ['two numbers', { Sites: '20', Seats: '400' }, undefined],
    ['several lines in one', { Quantity: '10, 20' }, undefined],
    ['a number that could be two', { Quantity: '1,200' }, undefined],
    ['an empty cell', { Quantity: '' }, undefined],
  ])('%s', (_name, attributes, wanted) => {
    const need = needOf(attributes, words);
    expect(need && `${need.count} ${need.unit}`).toBe(wanted);
  });
});

describe('a tenth of it (G16)', () => {
  it.each([
    [20, 2],
    [8, 1],
    [14, 1],
    [15, 2],
    [7, undefined],
    [0, undefined],
    [12.5, undefined],
    [Number.NaN, undefined],
  ])('of %d is %s', (count, wanted) => {
    expect(tenthOf({ count, unit: 'sites' })).toBe(wanted);
  });
});
