import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { typedDay } from '../../src/domain/typed-day.ts';
import { aDay } from '../builders.ts';
import { anyDay } from './days.ts';

/** Monday. */
const today = aDay('2026-11-23');

describe('a day ahead, as it is typed', () => {
  it.each([
    ['the whole day', '2026-11-27', '2026-11-27'],
    ['without its zeros', '2027-1-5', '2027-01-05'],
    ['today', 'Today', '2026-11-23'],
    ['tomorrow', ' tomorrow ', '2026-11-24'],
    ['yesterday', 'yesterday', '2026-11-22'],
    ['a weekday', 'friday', '2026-11-27'],
    ['its first three letters', 'Fri', '2026-11-27'],
    ['today’s weekday: the one in a week', 'mon', '2026-11-30'],
    ['next and a weekday: that of next week', 'next tue', '2026-12-01'],
    ['this and a weekday', 'this thu', '2026-11-26'],
    ['last and a weekday', 'last fri', '2026-11-20'],
    ['in days', 'in 3 days', '2026-11-26'],
    ['in one day', 'in 1 day', '2026-11-24'],
    ['in weeks', 'in 2 weeks', '2026-12-07'],
    ['in a number as a word', 'in  a  fortnight', '2026-12-07'],
    ['in months', 'in 3 months', '2027-02-23'],
    ['in years', 'in one year', '2027-11-23'],
    ['the day after the next', 'day after tomorrow', '2026-11-25'],
    ['the end of the month', 'end of month', '2026-11-30'],
    ['the end of the next', 'end of next month', '2026-12-31'],
    ['the end of the week: its last working day', 'end of the week', '2026-11-27'],
    ['the end of the next week', 'end of next week', '2026-12-04'],
    ['the end of the year', 'end of year', '2026-12-31'],
    ['the end of the next year', 'end of next year', '2027-12-31'],
    ['next week: its Monday', 'next week', '2026-11-30'],
    ['next month: its first day', 'next month', '2026-12-01'],
    ['next year: its first day', 'next year', '2027-01-01'],
    ['months ago', '2 months ago', '2026-09-23'],
    ['days ago', '3 days ago', '2026-11-20'],
    ['day and month', '27 Nov', '2026-11-27'],
    ['a day and month gone by: next year', '20 Nov', '2027-11-20'],
    ['a month by its whole name', '5 september', '2027-09-05'],
    ['with a dot, as Germans write', '27. Nov', '2026-11-27'],
    ['with its year', '27 Nov 2025', '2025-11-27'],
    ['month first', 'Nov 27', '2026-11-27'],
    ['month first with its year', 'Nov 27, 2025', '2025-11-27'],
    ['29 February: the next leap year', '29 feb', '2028-02-29'],
    ['numbers that can only be read one way', '27.11.2026', '2026-11-27'],
    ['the same with slashes, month first', '11/27/2026', '2026-11-27'],
    ['numbers that mean one day either way', '05/05/2027', '2027-05-05'],
    ['numbers without a year', '27.11.', '2026-11-27'],
  ])('%s: "%s"', (_name, typed, day) => {
    expect(typedDay(typed, today)).toEqual({ day });
  });

  it.each([
    ['30 February', '30 feb', /^There is no 30 feb\. Type a day like 2026-11-23\.$/],
    ['30 February with its year', '2026-02-30', /is not in the calendar/],
    ['29 February of a common year', '29 Feb 2027', /There is no 29 feb 2027/],
    ['31 February in numbers', '31/02/2026', /is not in the calendar/],
    ['two readings', '03/04/2026', /can be read two ways\. Type the year first, like 2026-11-23, or/],
    ['two readings without a year', '3.4.', /can be read two ways/],
    ['a year of two digits', '27/11/26', /can be read two ways/],
    ['a word', 'soon', /^"soon" is not a day\. Type it like 2026-11-23 or "27 Nov"\.$/],
    ['a word that begins like a month', '3 marbles', /is not a day/],
    ['two letters of a weekday', 'fr', /is not a day/],
    ['a time', '15:40', /is not a day/],
    ['in and ago at once', 'in 3 days ago', /is not a day/],
    ['a number that is no word of ours', 'in umpteen weeks', /is not a day/],
  ])('asks again for %s: "%s"', (_name, typed, problem) => {
    expect(typedDay(typed, today)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('a day gone by, as it is typed', () => {
  it.each([
    ['a weekday: the last one', 'fri', '2026-11-20'],
    ['today’s weekday: today', 'monday', '2026-11-23'],
    ['day and month: the last such day', '20 Nov', '2026-11-20'],
    ['day and month still to come this year: last year', '27 Nov', '2025-11-27'],
    ['29 February: the last leap year', '29 feb', '2024-02-29'],
    ['numbers without a year', '20.11.', '2026-11-20'],
    ['a whole day', '2026-11-20', '2026-11-20'],
  ])('%s: "%s"', (_name, typed, day) => {
    expect(typedDay(typed, today, 'past')).toEqual({ day });
  });
});

describe('a month later, by its length', () => {
  it.each([
    ['from a 31st to a shorter month', '2027-01-31', 'in a month', '2027-02-28'],
    ['from a leap day', '2028-02-29', 'in a year', '2029-02-28'],
    ['over the turn of the year', '2026-12-31', 'in 2 months', '2027-02-28'],
    ['back over the turn of the year', '2027-01-31', '2 months ago', '2026-11-30'],
    ['the end of December', '2026-12-05', 'end of month', '2026-12-31'],
    ['the end of February in a leap year', '2028-02-01', 'end of month', '2028-02-29'],
    ['the end of the month on its last day', '2026-11-30', 'end of month', '2026-11-30'],
    ['the end of the week on a Saturday', '2026-11-28', 'end of week', '2026-12-04'],
    ['next Tuesday on a Sunday', '2026-11-29', 'next tue', '2026-12-01'],
    ['next Monday on a Monday', '2026-11-30', 'next monday', '2026-12-07'],
    ['next week on a Sunday', '2026-11-29', 'next week', '2026-11-30'],
  ])('%s', (_name, now, typed, day) => {
    expect(typedDay(typed, aDay(now))).toEqual({ day });
  });
});

describe('whatever day it is today', () => {
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

  it('a weekday means one of the next seven days, or of the last seven', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...names), (now, name) => {
        const within = (from: number) => Array.from({ length: 7 }, (_, at) => addDays(now, from + at));
        expect(within(1)).toContain(dayIn(typedDay(name, now)));
        expect(within(-6)).toContain(dayIn(typedDay(name, now, 'past')));
      }),
    );
  });

  it('a whole day is read as itself', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (now, day) => {
        expect(dayIn(typedDay(day, now))).toBe(day);
      }),
    );
  });

  it('any text gives a day or a sentence', () => {
    fc.assert(
      fc.property(anyDay, fc.string(), (now, typed) => {
        const read = typedDay(typed, now);
        expect('day' in read ? read.day : read.problem).toMatch(/^\d{4}-\d\d-\d\d$|\.$/);
      }),
    );
  });
});

function dayIn(read: ReturnType<typeof typedDay>): string {
  return 'day' in read ? read.day : read.problem;
}
