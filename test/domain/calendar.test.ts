import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/domain/agenda.ts';
import { calendarOf } from '../../src/domain/calendar.ts';
import type { Rhythm } from '../../src/domain/day.ts';
import { usualRhythm } from '../../src/domain/day.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { inZone } from './days.ts';

const now = anInstant('2026-11-24 09:40');

function entriesOf(followUps: readonly FollowUp[], rhythm: Rhythm = usualRhythm, at = now) {
  const ledger = aLedger({ losses: [aLoss({ state: 'signed-elsewhere' })], followUps });
  return calendarOf(agendaOf({ ledger, deals: [], plays, facts: [], now: at, rhythm }), followUps, rhythm);
}

const advice = aFollowUp({ id: anId('advice'), play: 'advice', due: aDay('2026-11-27') });
const clock = aFollowUp({
  id: anId('act'),
  play: 'act',
  due: aDay('2026-11-24'),
  until: anInstant('2026-11-24 15:40'),
});

describe('a follow-up in the calendar', () => {
  it('begins with the business hours of its day, and takes a quarter of an hour', () => {
    expect(entriesOf([advice])).toMatchObject([
      { start: anInstant('2026-11-27 09:00'), end: anInstant('2026-11-27 09:15'), clock: false },
    ]);
    expect(entriesOf([advice], { ...usualRhythm, from: '07:30' })).toMatchObject([
      { start: anInstant('2026-11-27 07:30') },
    ]);
  });

  it('ends with its clock where one runs (G30)', () => {
    expect(entriesOf([clock])).toMatchObject([
      { start: anInstant('2026-11-24 15:25'), end: anInstant('2026-11-24 15:40'), clock: true },
    ]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-30', '2026-03-30T09:00:00+02:00'],
    ['America/New_York', '2026-03-09', '2026-03-09T09:00:00-04:00'],
    ['America/St_Johns', '2026-11-02', '2026-11-02T09:00:00-03:30'],
    ['Australia/Lord_Howe', '2026-10-05', '2026-10-05T09:00:00+11:00'],
    ['Pacific/Kiritimati', '2028-02-29', '2028-02-29T09:00:00+14:00'],
  ])('begins at nine where the clocks have changed in %s', (zone, due, start) => {
    inZone(zone, () => {
      const [entry] = entriesOf([{ ...advice, due: aDay(due) }], usualRhythm, anInstant(`${due} 07:00`));
      expect(entry?.start).toBe(start);
    });
  });

  it.each<[string, Partial<FollowUp>]>([
    ['done', { status: 'done', closedAt: anInstant('2026-11-20 10:00') }],
    ['skipped', { status: 'skipped', closedAt: anInstant('2026-10-25 10:00') }],
    ['lapsed', { lapsesOn: aDay('2026-11-20') }],
  ])('is called off when it is %s', (_name, given) => {
    const [entry, ...more] = entriesOf([{ ...advice, due: aDay('2026-11-19'), ...given }]);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ id: advice.id, start: anInstant('2026-11-19 09:00') });
    expect(entry?.item).toBeUndefined();
  });

  it.each<[string, Partial<FollowUp>]>([
    ['was closed', { status: 'done', closedAt: anInstant('2026-10-24 10:00') }],
    ['lapsed', { lapsesOn: aDay('2026-10-24') }],
  ])('is forgotten when it %s more than thirty days ago', (_name, given) => {
    expect(entriesOf([{ ...advice, due: aDay('2026-10-20'), ...given }])).toEqual([]);
  });

  it('counts up with its record, and where its turn moves', () => {
    const sequences = [
      entriesOf([advice])[0]?.sequence,
      entriesOf([advice, { ...clock, until: anInstant('2026-11-24 15:40') }])[0]?.sequence,
      entriesOf([{ ...advice, rev: 2 }])[0]?.sequence,
      entriesOf([{ ...advice, rev: 3, status: 'done', closedAt: now }])[0]?.sequence,
    ];
    expect([...sequences].sort((left = 0, right = 0) => left - right)).toEqual(sequences);
    expect(new Set([sequences[0], sequences[2], sequences[3]]).size).toBe(3);
  });

  it('comes on the day to which it was put off, with a higher count', () => {
    const [before] = entriesOf([advice]);
    const [after] = entriesOf([{ ...advice, rev: 2, snoozedTo: aDay('2026-12-02') }]);
    expect(after?.start).toBe(anInstant('2026-12-02 09:00'));
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('stands in the order of time, whatever the order of the ledger', () => {
    expect(entriesOf([advice, clock]).map(({ play }) => play)).toEqual(['act', 'advice']);
    expect(entriesOf([clock, advice])).toEqual(entriesOf([advice, clock]));
  });
});
