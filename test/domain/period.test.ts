import { describe, expect, it } from 'vitest';
import { isWithin, lastYear, periodMeant } from '../../src/domain/period.ts';
import { aDay } from '../builders.ts';

const today = aDay('2026-11-27');

describe('a time to look back on', () => {
  it.each([
    ['all', {}],
    ['year', { from: '2026-01-01', until: '2026-11-27' }],
    ['quarter', { from: '2026-10-01', until: '2026-11-27' }],
    ['Month', { from: '2026-11-01', until: '2026-11-27' }],
    ['90 days', { from: '2026-08-30', until: '2026-11-27' }],
    ['last 7 days', { from: '2026-11-21', until: '2026-11-27' }],
    ['1d', { from: '2026-11-27', until: '2026-11-27' }],
    ['2025', { from: '2025-01-01', until: '2025-12-31' }],
    ['2024-02', { from: '2024-02-01', until: '2024-02-29' }],
    ['Q1', { from: '2026-01-01', until: '2026-03-31' }],
    ['q4 2025', { from: '2025-10-01', until: '2025-12-31' }],
    ['2026-03-01..2026-05-31', { from: '2026-03-01', until: '2026-05-31' }],
  ])('is read from "%s"', (typed, period) => {
    expect(periodMeant(typed, today)).toEqual(period);
  });

  it.each([
    '',
    'soon',
    'Q5',
    '2026-13',
    '0 days',
    '2026-05-31..2026-03-01',
    '2026-01-01..x',
    '1..2..3',
    '99999 days',
  ])('is none in "%s"', (typed) => {
    expect(periodMeant(typed, today)).toBeUndefined();
  });

  it('is the last twelve months where none is named', () => {
    expect(lastYear(today)).toEqual({ from: '2025-11-28', until: '2026-11-27' });
  });

  it('holds its first and its last day, and every day where it has no end', () => {
    const period = { from: aDay('2026-01-01'), until: aDay('2026-01-31') };
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map(aDay);
    expect(days.map((day) => isWithin(day, period))).toEqual([false, true, true, false]);
    expect(days.every((day) => isWithin(day, {}))).toBe(true);
  });
});
