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
    ['next and a weekday', 'next tue', '2026-11-24'],
    ['this and a weekday', 'this thu', '2026-11-26'],
    ['last and a weekday', 'last fri', '2026-11-20'],
    ['in days', 'in 3 days', '2026-11-26'],
    ['in one day', 'in 1 day', '2026-11-24'],
    ['in weeks', 'in 2 weeks', '2026-12-07'],
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
