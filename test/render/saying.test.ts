import { describe, expect, it } from 'vitest';
import {
  byWhen,
  counted,
  dayAndMonth,
  dayNear,
  dayWithMonth,
  money,
  moneyTogether,
  number,
  weekdayAndDay,
  weekdayName,
  wholeDay,
} from '../../src/render/saying.ts';
import { aDay, anInstant, someMoney } from '../builders.ts';

describe('money', () => {
  it.each([
    ['EUR 118000', 'EUR 118,000'],
    ['45000', '45,000'],
    ['EUR 999', 'EUR 999'],
    ['EUR 1234567.50', 'EUR 1,234,567.50'],
    ['EUR -1250.00', 'EUR -1,250'],
    ['EUR -125.00', 'EUR -125'],
    ['0', '0'],
  ])('%s is written %s', (amount, wanted) => {
    expect(money(someMoney(amount))).toBe(wanted);
  });

  it('is not written where there is none', () => {
    expect([money(undefined), moneyTogether([]), moneyTogether([undefined])]).toEqual(['', '', '']);
  });

  it('is added up by currency, in the order of their first', () => {
    const sums = ['EUR 0.10', 'USD 5', '7', 'EUR 0.20'].map(someMoney);
    expect(moneyTogether([...sums, undefined])).toBe('EUR 0.30 and USD 5 and 7');
  });
});

it('days are written short, with what is needed to know them', () => {
  const day = aDay('2026-11-05');
  expect([dayWithMonth(day), dayAndMonth(day), wholeDay(day), weekdayName(day), weekdayAndDay(day)]).toEqual([
    'Thu 5 Nov',
    '5 Nov',
    '5 Nov 2026',
    'Thu',
    'Thu 5',
  ]);
  expect([dayNear(day, aDay('2026-01-01')), dayNear(day, aDay('2027-01-01'))]).toEqual([
    '5 Nov',
    '5 Nov 2026',
  ]);
});

it.each([
  ['2026-11-23 15:40', 'today by 15:40'],
  ['2026-11-24 12:00', 'tomorrow by 12:00'],
  ['2026-11-30 12:00', 'Mon 30 Nov by 12:00'],
])('a clock until %s ends %s', (until, wanted) => {
  expect(byWhen(anInstant(until), aDay('2026-11-23'), aDay('2026-11-24'))).toBe(wanted);
});

it('counts are written with their word', () => {
  expect([
    counted(1, 'deal'),
    counted(0, 'deal'),
    counted(8800, 'deal'),
    counted(2, 'loss', 'losses'),
    number(999),
  ]).toEqual(['1 deal', '0 deals', '8,800 deals', '2 losses', '999']);
});
