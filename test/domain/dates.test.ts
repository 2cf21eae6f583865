import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, possibleOrders, writtenDate } from '../../src/domain/dates.ts';

describe('a date that is plain whatever its column says', () => {
  it.each([
    ['the international form', '2024-11-27', '2024-11-27'],
    ['slashes with the year first', '2024/1/5', '2024-01-05'],
    ['dots with the year first', '2024.11.27', '2024-11-27'],
    ['no separators', '20161020', '2016-10-20'],
    ['hours and minutes', '2024-11-27 10:36', '2024-11-27'],
    ['hours, minutes and seconds', '2026-05-01 09:00:00', '2026-05-01'],
    ['a zone without a colon', '2024-01-22T16:14:25.000+0000', '2024-01-22'],
    ['a zone with a colon', '2013-08-27 16:14:25.12345+02:00', '2013-08-27'],
    ['Zulu time', '2024-01-22T16:14:25Z', '2024-01-22'],
    ['the short month first', 'Sep 12, 2026', '2026-09-12'],
    ['the whole month first', 'September 2nd, 2026', '2026-09-02'],
    ['the day and a short month', '05-Mar-2026', '2026-03-05'],
    ['a short month and two digits of the year', '5-Mar-26', '2026-03-05'],
    ['the day and a whole month', '12 September 2026', '2026-09-12'],
    ['a weekday', 'Fri, 12 Sep 2026', '2026-09-12'],
    ['German', '12. März 2026', '2026-03-12'],
    ['French', '3 août 2026', '2026-08-03'],
    ['French with its ordinal', '1er décembre 2026', '2026-12-01'],
    ['a month name between slashes', '12/Mar/2026', '2026-03-12'],
    ['the abbreviation of old spreadsheets', '5. Mrz 2026', '2026-03-05'],
    ['a narrow blank before the half of the day', 'Sep 12, 2026, 2:15\u202fPM', '2026-09-12'],
    ['Portuguese', '12 de setembro de 2026', '2026-09-12'],
    ['year, month name, day', '2026-Mar-05', '2026-03-05'],
    ['the serial number of a spreadsheet', '45631', '2024-12-05'],
    ['a serial number with decimals', '45631.0', '2024-12-05'],
    ['a leap day', '2024-02-29', '2024-02-29'],
    ['blanks around it', '  2024-11-27 ', '2024-11-27'],
  ])('reads %s', (_, text, day) => {
    expect(writtenDate(text)).toBe(day);
  });

  it.each([
    ['a day that does not exist', '2026-02-30'],
    ['the leap day of another year', '2025-02-29'],
    ['the year nought', '0000-01-01'],
    ['the year 9999', '9999-01-01'],
    ['a month of no calendar', '31 Foo'],
    ['a word that only begins like a month', '3 Marketing 2026'],
    ['a month without a day', 'Sep 2026'],
    ['a small number', '12'],
    ['a number beyond the calendar of a spreadsheet', '99999'],
    ['words', 'soon'],
    ['two separators', '10/20-2016'],
    ['a thousand characters', '1'.repeat(1000)],
  ])('does not read %s', (_, text) => {
    expect(writtenDate(text)).toBeUndefined();
  });
});

describe('a date whose order is open', () => {
  it.each([
    ['a day above twelve in front', '20-10-16', ['dmy']],
    ['a day above twelve in the middle', '10/20/2016', ['mdy']],
    ['both below thirteen', '3/4/2017', ['dmy', 'mdy']],
    ['dots', '24.02.2015', ['dmy']],
    ['dots and blanks', '24. 2. 2015', ['dmy']],
    ['a time with a dot', '24-02-2015 11.35', ['dmy']],
    ['a time with a half of the day', '3/25/2026 2:15:33 PM', ['mdy']],
    ['nothing but the year in front', '99-10-16', ['ymd']],
    ['no order at all', '13/13/2026', []],
  ])('with %s can be read in these orders', (_, text, orders) => {
    const date = writtenDate(text);
    expect(typeof date === 'object' && possibleOrders(date)).toEqual(orders);
  });

  it('puts two digits of a year between 1970 and 2069', () => {
    const day = (text: string) => {
      const date = writtenDate(text);
      return typeof date === 'object' ? dayFrom(date, 'dmy') : date;
    };
    expect([day('1-2-69'), day('1-2-70')]).toEqual(['2069-02-01', '1970-02-01']);
  });

  it('is the day that was written, in any order and with any separator', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1900, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('-', '/', '.'),
        fc.constantFrom('dmy', 'mdy'),
        (day, mark, order) => {
          const front = order === 'dmy' ? [day.date, day.month] : [day.month, day.date];
          const date = writtenDate([...front, day.year].join(mark));
          const padded = [day.month, day.date].map((part) => String(part).padStart(2, '0'));
          expect(typeof date === 'object' && dayFrom(date, order)).toBe([day.year, ...padded].join('-'));
        },
      ),
    );
  });
});
