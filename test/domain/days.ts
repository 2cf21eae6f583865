import fc from 'fast-check';
import type { Day } from '../../src/domain/day.ts';
import { addDays } from '../../src/domain/day.ts';
import { aDay } from '../builders.ts';

/** Any day of the years 2020 to 2039. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 7300 })
  .map((count) => addDays(aDay('2020-01-01'), count));

/** Runs the body as if the machine stood in that zone; the zone is put back at once. */
export function inZone(zone: string, body: () => void): void {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    body();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
