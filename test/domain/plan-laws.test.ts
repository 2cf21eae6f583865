import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addHours,
  dayOf,
  daysBetween,
  isBusinessDay,
  longestGap,
  onBusinessDay,
  usualRhythm,
} from '../../src/domain/day.ts';
import { lateness } from '../../src/domain/lateness.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { planFor } from '../../src/domain/plan.ts';
import { checkInAfter, clockEnd } from '../../src/domain/play-days.ts';
import { aLoss, anInstant, withHolidays } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { anyDay } from './days.ts';

const contact = { name: 'Anna Roth', address: 'Hafenstr. 1, Hamburg' };

describe('the 24-hour clock', () => {
  it.each([
    ['Monday afternoon: the same time on Tuesday', '2026-11-23 15:40', '2026-11-24 15:40'],
    ['Monday 18:00: just within Tuesday', '2026-11-23 18:00', '2026-11-24 18:00'],
    ['Monday evening: Wednesday noon', '2026-11-23 18:01', '2026-11-25 12:00'],
    ['Monday before nine: Tuesday noon', '2026-11-23 07:30', '2026-11-24 12:00'],
    ['Monday nine: Tuesday nine', '2026-11-23 09:00', '2026-11-24 09:00'],
    ['Thursday: Friday', '2026-11-26 10:00', '2026-11-27 10:00'],
    ['Friday 17:00: Monday noon', '2026-11-27 17:00', '2026-11-30 12:00'],
    ['Saturday: Monday noon', '2026-11-28 11:00', '2026-11-30 12:00'],
    ['Sunday 10:00: Monday 10:00', '2026-11-29 10:00', '2026-11-30 10:00'],
    ['the day before a holiday: noon after it', '2026-12-24 10:00', '2026-12-28 12:00'],
  ])('news on %s', (_name, from, end) => {
    const christmas = withHolidays('2026-12-25');
    expect(clockEnd(anInstant(from), 24, christmas)).toBe(anInstant(end));
  });

  it.each([
    [
      'eight to one, news at 14:00: noon of the next day',
      '08:00',
      '13:00',
      '2026-11-23 14:00',
      '2026-11-25 12:00',
    ],
    ['seven to eleven: the end of the next', '07:00', '11:00', '2026-11-23 14:00', '2026-11-25 11:00'],
    ['two to ten in the evening: within them', '14:00', '22:00', '2026-11-23 21:00', '2026-11-24 21:00'],
    [
      'two to ten, news in the morning: ten that evening',
      '14:00',
      '22:00',
      '2026-11-23 09:00',
      '2026-11-24 22:00',
    ],
  ])('of whoever works %s', (_name, opens, closes, from, end) => {
    expect(clockEnd(anInstant(from), 24, { ...usualRhythm, from: opens, until: closes })).toBe(
      anInstant(end),
    );
  });

  it('never ends before the hours are over, and always in business hours', () => {
    fc.assert(
      fc.property(anyMoment, (from) => {
        const end = clockEnd(from, 24, usualRhythm);
        expect(Date.parse(end)).toBeGreaterThanOrEqual(Date.parse(addHours(from, 24)));
        expect(isBusinessDay(dayOf(end), usualRhythm)).toBe(true);
        expect(end.slice(11, 16) >= '09:00' && end.slice(11, 16) <= '18:00').toBe(true);
      }),
    );
  });
});

const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([day, hour, minute]) =>
    anInstant(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  );
const anyLoss: fc.Arbitrary<Loss> = fc
  .record({
    newsAt: anyMoment,
    hours: fc.oneof(fc.constant(0), fc.nat(24 * 5), fc.nat(24 * 100)),
    state: fc.constantFrom(...lossStates),
    thanked: fc.boolean(),
    leaveGiven: fc.boolean(),
    leaveRefused: fc.boolean(),
    blocker: fc.constantFrom({}, { blocker: 'deliver by March' }),
    contact: fc.constantFrom({}, { contact }),
  })
  .map(({ newsAt, hours, blocker, contact: known, ...rest }) =>
    aLoss({ ...rest, ...blocker, ...known, newsAt, recordedAt: addHours(newsAt, hours) }),
  );
// Without a bias to the first days of the range, where holidays would stand in a row for weeks.
const anyHolidays = fc
  .uniqueArray(fc.noBias(anyDay), { maxLength: 300 })
  .map((days) => withHolidays(...days));

describe('every plan', () => {
  it('leaves three business days between two outgoing contacts after the first day', () => {
    fc.assert(
      fc.property(anyLoss, anyHolidays, (loss, rhythm) => {
        const outgoing = planFor(loss, plays, rhythm).filter((one) => playOfId(one.play)?.outgoing);
        const atOnce = outgoing.filter((one) => startsAtOnce(one.play));
        const later = outgoing.filter((one) => !startsAtOnce(one.play)).map((one) => one.due);
        const started = atOnce.length === 0 ? [] : [dayOf(loss.recordedAt)];
        for (const [at, due] of later.entries()) {
          const last = [...started, ...later][at + started.length - 1];
          if (last !== undefined) expect(due >= addBusinessDays(last, 3, rhythm)).toBe(true);
        }
      }),
    );
  });

  it('holds only plays that the state allows, each once, the earliest first', () => {
    fc.assert(
      fc.property(anyLoss, anyHolidays, (loss, rhythm) => {
        const plan = planFor(loss, plays, rhythm);
        expect(plan.filter((one) => playOfId(one.play)?.forbidden[loss.state] !== undefined)).toEqual([]);
        expect(new Set(plan.map((one) => one.play)).size).toBe(plan.length);
        expect(plan.map((one) => one.due)).toEqual(plan.map((one) => one.due).sort());
      }),
    );
  });

  it('checks in no later than 92 days after the news, or at once where that day is past', () => {
    fc.assert(
      fc.property(anyLoss, anyHolidays, (loss, rhythm) => {
        const checkIn = planFor(loss, plays, rhythm).find((one) => one.play === 'check-in');
        const limit = addDays(dayOf(loss.newsAt), longestGap);
        if (lateness(loss, rhythm) === 'very-late') {
          const atOnce = checkIn === undefined ? undefined : onBusinessDay(dayOf(loss.recordedAt), rhythm);
          expect(checkIn?.due).toBe(atOnce);
        } else if (checkIn !== undefined) expect(checkIn.due <= limit).toBe(true);
      }),
    );
  });

  it('holds nothing that was due, ran out or lapsed before it was recorded', () => {
    fc.assert(
      fc.property(anyLoss, anyHolidays, (loss, rhythm) => {
        for (const one of planFor(loss, plays, rhythm)) {
          expect(one.due >= dayOf(loss.recordedAt)).toBe(true);
          expect(Date.parse(one.until ?? loss.recordedAt)).toBeGreaterThanOrEqual(
            Date.parse(loss.recordedAt),
          );
          expect((one.lapsesOn ?? one.due) >= one.due).toBe(true);
        }
      }),
    );
  });
});

function playOfId(id: string) {
  return plays.find((play) => play.id === id);
}

function startsAtOnce(id: string): boolean {
  const due = playOfId(id)?.due ?? {};
  return 'at' in due || 'hours' in due;
}

it('the check-in after a contact falls on a business day, at most 92 days later', () => {
  fc.assert(
    fc.property(anyDay, anyHolidays, (day, rhythm) => {
      const next = checkInAfter(day, rhythm);
      expect(isBusinessDay(next, rhythm)).toBe(true);
      expect(daysBetween(day, next)).toBeLessThanOrEqual(longestGap);
    }),
  );
});
