import { describe, expect, it } from 'vitest';
import { daysOffIn, daysOffInFile, holidaysOf } from '../../src/domain/days-off.ts';
import { aDay } from '../builders.ts';

describe('days off as typed', () => {
  it.each([
    ['one day', '2026-12-24', ['2026-12-24']],
    ['several, in order and each once', '2026-12-28, 2026-12-24 2026-12-28', ['2026-12-24', '2026-12-28']],
    ['a range over the year', '2026-12-28..2027-01-02', ['2026-12-28..2027-01-02']],
    ['a day of every year', '12-25;01-01', ['01-01', '12-25']],
    ['29 February of every year that has it', '02-29', ['02-29']],
  ])('%s', (_name, typed, days) => {
    expect(daysOffIn(typed)).toEqual({ days });
  });

  it.each([
    ['no day', '2026-12-24 xmas', 'xmas'],
    ['a day that no year has', '02-30', '02-30'],
    ['29 February of a common year', '2026-02-29', '2026-02-29'],
    ['a range that runs backwards', '2026-12-28..2026-12-24', '2026-12-28..2026-12-24'],
    ['a range of three', '2026-12-01..2026-12-02..2026-12-03', '2026-12-01..2026-12-02..2026-12-03'],
    ['a range longer than any leave', '2026-01-01..2026-12-31', '2026-01-01..2026-12-31'],
    ['every day of the year', yearlyDays(), '365 entries'],
  ])('%s is refused by its name', (_name, typed, wrong) => {
    expect(daysOffIn(typed)).toEqual({ wrong });
  });

  it.each([
    ['2026-12-24', true],
    ['2026-12-27', false],
    ['2026-12-31', true],
    ['2027-01-02', true],
    ['2027-01-03', false],
    ['2031-05-01', true],
  ])('%s is off: %s', (day, off) => {
    const holidays = holidaysOf(['2026-12-24', '2026-12-28..2027-01-02', '05-01', 'never']);
    expect(holidays.has(aDay(day))).toBe(off);
  });
});

describe('a file of days off', () => {
  it('is a list, with whatever stands behind each day', () => {
    const text =
      '\uFEFFday;name\r\n# Christmas\r\n2026-12-24;Christmas Eve\r\n\r\n"2026-12-25",off\n12-26 every year';
    expect(daysOffInFile(text)).toEqual({ days: ['12-26', '2026-12-24', '2026-12-25'] });
  });

  it('names the line in which no day can be read', () => {
    expect(daysOffInFile('2026-12-24\n25.12.2026 Christmas\n')).toEqual({ wrong: '25.12.2026 Christmas' });
    expect(daysOffInFile('2026-12-24\nChristmas\n')).toEqual({ wrong: 'Christmas' });
  });

  it('is a holiday calendar, of which only whole days count', () => {
    const text = [
      'BEGIN:VCALENDAR',
      ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Christmas'],
      ...['END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VAL', ' UE=DATE:20260501', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'DTSTART:20261231T200000Z', 'SUMMARY:a party', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
    expect(daysOffInFile(text)).toEqual({ days: ['2026-05-01', '2026-12-25..2026-12-26'] });
  });
});

function yearlyDays(): string {
  const days = Array.from({ length: 365 }, (_, at) =>
    new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(5, 10),
  );
  return days.join(' ');
}
