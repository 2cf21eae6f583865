import { addBusinessDays as addWeekdays } from 'date-fns/addBusinessDays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addHours,
  asDay,
  asInstant,
  atHour,
  dayOf,
  daysBetween,
  hoursBetween,
  instantAt,
  instantOf,
  isBusinessDay,
  laterFirst,
  onBusinessDay,
  onBusinessDayBefore,
  timeOf,
  usualRhythm,
  weekdayOf,
} from '../../src/domain/day.ts';
import { aDay, anInstant, withHolidays } from '../builders.ts';
import { anyDay, inZone } from './days.ts';

const christmas = withHolidays('2026-12-25', '2026-12-28');

describe('a day as text', () => {
  it.each([
    ['a leap day', '2028-02-29', true],
    ['the last day of a year', '2026-12-31', true],
    ['29 February of a common year', '2026-02-29', false],
    ['29 February of 1900, no leap year', '1900-02-29', false],
    ['29 February of 2000, a leap year', '2000-02-29', true],
    ['31 November', '2026-11-31', false],
    ['a month 13', '2026-13-01', false],
    ['a day without its zeros', '2026-1-5', false],
    ['a day with a time', '2026-11-23T15:40', false],
    ['nothing', '', false],
  ])('%s, "%s": %s', (_name, text, real) => {
    expect(asDay(text)).toBe(real ? text : undefined);
  });
});

describe('a moment as text', () => {
  it('keeps the zone it was read in, and with it its day and time', () => {
    const tokyo = anInstant('2026-11-24T00:40:00+09:00');
    expect([tokyo, dayOf(tokyo), timeOf(tokyo)]).toEqual([
      '2026-11-24T00:40:00+09:00',
      '2026-11-24',
      '00:40',
    ]);
    expect(hoursBetween(anInstant('2026-11-23T15:40:00Z'), tokyo)).toBe(0);
  });

  it('gets the zone of the place when it names none', () => {
    inZone('Europe/Berlin', () => {
      expect(asInstant('2026-11-23 15:40')).toBe('2026-11-23T15:40:00+01:00');
      expect(asInstant('2026-07-23T15:40')).toBe('2026-07-23T15:40:00+02:00');
    });
  });

  it.each([
    ['a day alone', '2026-11-23'],
    ['a time of 24 hours', '2026-11-23T24:00Z'],
    ['a time of 25 hours', '2026-11-23T25:00'],
    ['a time of 60 minutes', '2026-11-23T10:60'],
    ['a day that is none', '2026-02-30T10:00'],
    ['words behind it', '2026-11-23T10:00 or so'],
  ])('is none where there is %s: "%s"', (_name, text) => {
    expect(asInstant(text)).toBeUndefined();
  });

  it('stands in order by when it was, whatever the zones', () => {
    const berlin = anInstant('2026-11-23T10:00:00+01:00');
    const london = anInstant('2026-11-23T09:30:00+00:00');
    expect([berlin, london].sort(laterFirst)).toEqual([london, berlin]);
  });
});

describe('counting days', () => {
  it.each([
    ['over a leap day', '2028-02-28', 1, '2028-02-29'],
    ['over the end of a leap year February', '2028-02-28', 2, '2028-03-01'],
    ['over the end of a common February', '2026-02-28', 1, '2026-03-01'],
    ['over the end of a month', '2026-11-23', 28, '2026-12-21'],
    ['over the end of a year', '2026-11-23', 92, '2027-02-23'],
    ['backwards over the start of a year', '2027-01-01', -1, '2026-12-31'],
    ['none at all', '2026-11-23', 0, '2026-11-23'],
  ])('%s: %s and %i days are %s', (_name, day, count, result) => {
    expect(addDays(aDay(day), count)).toBe(result);
  });

  it('is the reverse of telling how many lie between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Kiritimati'])(
    'loses and doubles no day where the clock changes in %s',
    (zone) => {
      inZone(zone, () => {
        let day = aDay('2025-12-31');
        for (let count = 1; count <= 366; count += 1) {
          const next = addDays(day, 1);
          expect([daysBetween(day, next), weekdayOf(next)]).toEqual([1, (weekdayOf(day) + 1) % 7]);
          day = next;
        }
        expect(day).toBe('2027-01-01');
      });
    },
  );
});

describe('business days', () => {
  it.each([
    ['Friday and one more', '2026-11-27', 1, '2026-11-30'],
    ['Saturday and one more', '2026-11-28', 1, '2026-11-30'],
    ['Sunday and none', '2026-11-29', 0, '2026-11-30'],
    ['Monday and four more', '2026-11-23', 4, '2026-11-27'],
    ['Monday and ten more', '2026-11-23', 10, '2026-12-07'],
    ['over holidays', '2026-12-24', 1, '2026-12-29'],
    ['from a holiday and none', '2026-12-25', 0, '2026-12-29'],
    ['from a holiday and one more', '2026-12-25', 1, '2026-12-29'],
  ])('%s: %s + %i = %s', (_name, day, count, result) => {
    expect(addBusinessDays(aDay(day), count, christmas)).toBe(result);
  });

  it('are the weekdays of the rep: Sunday to Thursday, say', () => {
    const week = { ...usualRhythm, weekdays: new Set([0, 1, 2, 3, 4]) };
    const days = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(aDay);
    expect(days.map((day) => isBusinessDay(day, week))).toEqual([true, false, false, true]);
    expect(addBusinessDays(aDay('2026-11-26'), 1, week)).toBe('2026-11-29');
  });

  it('are counted as the calendar library counts weekdays where nothing is a holiday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const wanted = dayOf(instantOf(addWeekdays(new Date(`${day}T12:00`), count)));
        expect(addBusinessDays(day, count, usualRhythm)).toBe(wanted);
        expect(addBusinessDays(day, count, withHolidays('1999-01-01'))).toBe(wanted);
      }),
    );
  });

  it('are found after a day or before it, never far away', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [after, before] = [onBusinessDay(day, christmas), onBusinessDayBefore(day, christmas)];
        expect([isBusinessDay(after, christmas), isBusinessDay(before, christmas)]).toEqual([true, true]);
        expect(after >= day && before <= day).toBe(true);
        expect(daysBetween(before, after)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('hours', () => {
  it('run on across the night in which the clock changes', () => {
    inZone('Europe/Berlin', () => {
      expect(addHours(anInstant('2026-10-24 15:40'), 24)).toBe('2026-10-25T14:40:00+01:00');
      expect(addHours(anInstant('2026-03-28 15:40'), 24)).toBe('2026-03-29T16:40:00+02:00');
      expect(hoursBetween(anInstant('2026-10-25 00:00'), anInstant('2026-10-26 00:00'))).toBe(25);
    });
  });

  it('of a day begin where the day is', () => {
    inZone('Asia/Tokyo', () => {
      expect(atHour(aDay('2026-11-24'), 12)).toBe('2026-11-24T12:00:00+09:00');
      expect(instantAt(aDay('2026-11-24'), 7, 5)).toBe('2026-11-24T07:05:00+09:00');
    });
  });

  it.each([
    ['24:00', '2026-11-24', 24, 0],
    ['12:60', '2026-11-24', 12, 60],
    ['99:99', '2026-11-24', 99, 99],
    ['a time that the change of the clock leaves out', '2026-03-29', 2, 30],
  ])('have no %s', (_name, day, hour, minute) => {
    inZone('Europe/Berlin', () => expect(instantAt(aDay(day), hour, minute)).toBeUndefined());
  });
});
