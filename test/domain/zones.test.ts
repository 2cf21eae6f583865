import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/domain/agenda.ts';
import { addBusinessDays, usualRhythm } from '../../src/domain/day.ts';
import { callDay } from '../../src/domain/follow-ups.ts';
import { checkInAfter, clockEnd } from '../../src/domain/play-days.ts';
import { aDay, aFollowUp, aLedger, aLoss, anInstant, withHolidays } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { inZone } from './days.ts';

const everyDay = { ...usualRhythm, weekdays: new Set([0, 1, 2, 3, 4, 5, 6]) };
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'America/St_Johns'];

describe('the 24-hour clock where the clocks change (G30)', () => {
  it.each([
    ['Europe/Berlin', 'an hour is left out', '2026-03-28 15:40', '2026-03-29T16:40:00+02:00'],
    ['Europe/Berlin', 'an hour comes twice', '2026-10-24 15:40', '2026-10-25T14:40:00+01:00'],
    ['America/New_York', 'an hour is left out', '2026-03-07 15:40', '2026-03-08T16:40:00-04:00'],
    ['America/New_York', 'an hour comes twice', '2026-10-31 15:40', '2026-11-01T14:40:00-05:00'],
    ['Australia/Lord_Howe', 'half an hour is left out', '2026-10-03 15:40', '2026-10-04T16:10:00+11:00'],
    ['Australia/Lord_Howe', 'half an hour comes twice', '2026-04-04 15:40', '2026-04-05T15:10:00+10:30'],
    ['Pacific/Kiritimati', 'nothing changes', '2026-03-28 15:40', '2026-03-29T15:40:00+14:00'],
    ['America/St_Johns', 'an hour is left out', '2026-03-07 15:40', '2026-03-08T16:40:00-02:30'],
  ])('in %s, when %s, runs 24 real hours', (zone, _what, news, end) => {
    inZone(zone, () => expect(clockEnd(anInstant(news), 24, everyDay)).toBe(end));
  });

  it.each([
    ['Europe/Berlin', '2026-03-28 10:00', '2026-03-30T12:00:00+02:00'],
    ['Europe/Berlin', '2026-10-24 10:00', '2026-10-26T12:00:00+01:00'],
    ['America/New_York', '2026-03-07 10:00', '2026-03-09T12:00:00-04:00'],
    ['America/St_Johns', '2026-10-31 10:00', '2026-11-02T12:00:00-03:30'],
    ['Pacific/Kiritimati', '2026-12-31 20:00', '2027-01-04T12:00:00+14:00'],
  ])('in %s, of news at %s, counts as kept until noon as the clocks show it then', (zone, news, end) => {
    inZone(zone, () => expect(clockEnd(anInstant(news), 24, withHolidays('2027-01-01'))).toBe(end));
  });

  it('lost by one o’clock on the night of the change is not lost twice', () => {
    inZone('Europe/Berlin', () => {
      const ends = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map((news) =>
        clockEnd(anInstant(news), 24, usualRhythm),
      );
      expect(ends).toEqual(['2026-10-26T12:00:00+01:00', '2026-10-26T12:00:00+01:00']);
    });
  });
});

describe.each(zones)('days in %s', (zone) => {
  it.each([
    ['the end of February of a common year', '2027-02-26', 1, '2027-03-01'],
    ['29 February, a business day', '2028-02-28', 1, '2028-02-29'],
    ['from 29 February', '2028-02-29', 1, '2028-03-01'],
    ['the end of a month of thirty days', '2026-04-30', 1, '2026-05-01'],
    ['the end of a month on a Saturday', '2026-10-31', 0, '2026-11-02'],
    ['the end of the year, with two days off', '2026-12-31', 1, '2027-01-04'],
    ['the turn of the century that is a leap year', '2000-02-28', 2, '2000-03-01'],
  ])('business days over %s', (_name, from, count, day) => {
    inZone(zone, () => {
      expect(addBusinessDays(aDay(from), count, withHolidays('2027-01-01', '2026-12-25'))).toBe(day);
    });
  });

  it.each([
    ['over a common February', '2026-11-30', '2027-03-02'],
    ['over 29 February', '2027-11-30', '2028-03-01'],
    ['to a Sunday: the Friday before', '2026-09-12', '2026-12-11'],
    ['to a day off: the day before', '2026-09-24', '2026-12-24'],
  ])('a check-in %s is never later than 92 days (G23)', (_name, last, due) => {
    inZone(zone, () => expect(checkInAfter(aDay(last), withHolidays('2026-12-25'))).toBe(due));
  });

  it.each([
    ['00:01', 'today'],
    ['23:59', 'today'],
  ])('a follow-up of today is neither late nor ahead at %s', (time, state) => {
    inZone(zone, () => {
      const followUps = [aFollowUp({ play: 'advice', due: aDay('2026-11-30') })];
      const now = anInstant(`2026-11-30 ${time}`);
      const ledger = aLedger({ losses: [aLoss({ state: 'signed-elsewhere' })], followUps });
      const { items } = agendaOf({ ledger, deals: [], plays, facts: [], now, rhythm: usualRhythm });
      expect(items.map((item) => item.state)).toEqual([state]);
    });
  });

  it('calls begin today until 16:00 of the place', () => {
    inZone(zone, () => {
      expect(callDay(anInstant('2026-12-31 15:59'), usualRhythm)).toBe('2026-12-31');
      expect(callDay(anInstant('2026-12-31 16:00'), withHolidays('2027-01-01'))).toBe('2027-01-04');
    });
  });
});
