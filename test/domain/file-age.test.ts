import { describe, expect, it } from 'vitest';
import { dayInName } from '../../src/domain/file-age.ts';
import type { RowDeal } from '../../src/domain/intake.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { aDay } from '../builders.ts';
import { acme, file, merged, row } from './importing.ts';

describe('the day in the name of a file', () => {
  it.each([
    ['exports/crm-exports-all-deals-2026-05-01.csv', '2026-05-01'],
    ['crm-exports-all-deals-2026-05-01-1.csv', '2026-05-01'],
    ['All opportunities-2025-02-25-10-23-06.csv', '2025-02-25'],
    ['deals_20260501.csv', '2026-05-01'],
    ['C:\\Robin\\Angebote 1.5.2026.csv', '2026-05-01'],
    ['report1642777476321.csv', '2022-01-21'],
    ['2026-05-01/deals.csv', undefined],
    ['deals-2026-13-01.csv', undefined],
    ['deals-2026-02-31.csv', undefined],
    ['pipeline until 2026-12-31.csv', undefined],
    ['deals 202605011.csv', undefined],
    ['-', undefined],
  ])('%s: %s', (name, day) => {
    expect(dayInName(name, aDay('2026-11-21'))).toBe(day);
  });
});

describe('a file that is older than the one before', () => {
  const worked = (...days: readonly string[]): readonly RowDeal[] =>
    days.map((day, at) => row({ ...acme, crmId: String(at), lastActivityOn: aDay(day) }));

  it('is told by its name', () => {
    const first = merged(emptyPipeline, file([acme]), { name: 'deals-2026-11-16.csv' }).pipeline;
    expect(merged(first, file([acme]), { name: 'deals-2026-11-09.csv' }).older).toEqual({
      by: 'name',
      day: '2026-11-09',
      before: '2026-11-16',
    });
    expect(merged(first, file([acme]), { name: 'deals-2026-11-16.csv' })).not.toHaveProperty('older');
    expect(merged(first, file([acme]))).not.toHaveProperty('older');
  });

  it('is told by the newest day on which a deal was worked on, ahead of today none', () => {
    const first = merged(emptyPipeline, file(worked('2026-11-10', '2026-11-12', '2027-01-01'))).pipeline;
    expect(first.lastImport).toMatchObject({ newest: '2026-11-12' });
    expect(merged(first, file(worked('2026-11-10', '2026-11-03'))).older).toEqual({
      by: 'deals',
      day: '2026-11-10',
      before: '2026-11-12',
    });
    expect(merged(first, file(worked('2026-11-12')))).not.toHaveProperty('older');
  });

  it('is told by its name where deals of the file before are newer than that', () => {
    const first = merged(emptyPipeline, file(worked('2026-11-12'))).pipeline;
    expect(merged(first, file([acme]), { name: 'deals-2026-11-09.csv' }).older).toMatchObject({ by: 'name' });
  });
});
