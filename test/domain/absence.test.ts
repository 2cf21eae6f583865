import { describe, expect, it } from 'vitest';
import { awayAfter, awayOn, awayUntil, cameBack, dayBack } from '../../src/domain/absence.ts';
import { usualRhythm } from '../../src/domain/day.ts';
import type { Absence, Change, FollowUp } from '../../src/domain/ledger.ts';
import { isFirstDayBack } from '../../src/domain/time-away.ts';
import { aDay, aFollowUp, aLedger, anId, anInstant, idsInTurn } from '../builders.ts';
import { agenda } from './mornings.ts';

const off = (from: string, until: string, id = 'off'): Absence => ({
  id: anId(id),
  rev: 1,
  from: aDay(from),
  until: aDay(until),
});
const spans = (absences: readonly Absence[]) => absences.map(({ from, until }) => `${from} ${until}`);

describe('days off', () => {
  const week = off('2026-11-30', '2026-12-04');

  it.each([
    [
      'apart from others are kept beside them',
      '2026-12-21',
      '2026-12-31',
      ['2026-11-30 2026-12-04', '2026-12-21 2026-12-31'],
    ],
    ['told anew while away end on the new day', '2026-12-02', '2026-12-11', ['2026-11-30 2026-12-11']],
    ['told anew end sooner', '2026-12-02', '2026-12-02', ['2026-11-30 2026-12-02']],
    ['that begin before others begin then', '2026-11-26', '2026-12-01', ['2026-11-26 2026-12-01']],
  ])('%s', (_name, from, until, expected) => {
    const { absences } = awayUntil(aLedger({ absences: [week] }), aDay(from), aDay(until), idsInTurn());
    expect(spans(absences)).toEqual(expected);
  });

  it('that reach over two others become one with them', () => {
    const two = aLedger({ absences: [week, off('2026-12-10', '2026-12-12', 'off2')] });
    const { absences } = awayUntil(two, aDay('2026-12-03'), aDay('2026-12-11'), idsInTurn());
    expect(spans(absences)).toEqual(['2026-11-30 2026-12-11']);
  });

  it('end with yesterday when the rep is back, and are gone when they began today', () => {
    const ledger = aLedger({ absences: [week] });
    expect(spans(cameBack(ledger, aDay('2026-12-02')).absences)).toEqual(['2026-11-30 2026-12-01']);
    expect(cameBack(ledger, aDay('2026-11-30')).absences).toEqual([]);
    expect(cameBack(ledger, aDay('2026-12-07'))).toBe(ledger);
  });

  it('are found for a day, and the next ones after it', () => {
    const absences = [off('2026-12-21', '2026-12-31', 'off2'), week];
    expect(awayOn(absences, aDay('2026-12-04'))).toBe(week);
    expect(awayOn(absences, aDay('2026-12-05'))).toBeUndefined();
    expect(awayAfter(absences, aDay('2026-11-24'))).toBe(week);
  });

  it('are over on the first working day after them, and after others that begin by then', () => {
    const next = off('2026-12-07', '2026-12-08', 'off2');
    expect(dayBack([week], week, usualRhythm)).toBe('2026-12-07');
    expect(dayBack([week, next], week, usualRhythm)).toBe('2026-12-09');
  });
});

describe('the mornings of someone who has days off', () => {
  const week = off('2026-11-26', '2026-12-04');
  const advice = aFollowUp({ lapsesOn: aDay('2026-12-18') });
  const told = (followUps: readonly FollowUp[], day: string, absences = [week]) => {
    const { items, week: ahead, later } = agenda({ followUps, absences }, [], anInstant(`${day} 09:00`));
    return [...items, ...ahead, ...later].map(({ play, state, due }) => `${play} ${state} ${due}`);
  };

  it.each([
    ['before they go', '2026-11-25', ['advice upcoming 2026-12-07']],
    ['while they are away', '2026-12-02', ['advice upcoming 2026-12-07']],
    ['on the weekend before they are back', '2026-12-05', ['advice upcoming 2026-12-07']],
    ['on the day back: it is not late', '2026-12-07', ['advice today 2026-12-07']],
    ['a day after that it is', '2026-12-08', ['advice overdue 2026-12-07']],
  ])('%s', (_name, day, lines) => {
    expect(told([advice], day)).toEqual(lines);
  });

  it.each<[string, Partial<FollowUp>, readonly string[]]>([
    ['late before they left: not later by it', { due: aDay('2026-11-25') }, ['advice today 2026-12-07']],
    ['too late by the day back: gone', { lapsesOn: aDay('2026-12-04') }, []],
    [
      'put off into those days: on the day back',
      { snoozedTo: aDay('2026-12-01') },
      ['advice today 2026-12-07'],
    ],
    [
      'a clock that ran out meanwhile: gone',
      { play: 'act', until: anInstant('2026-11-27 15:40'), lapsesOn: aDay('2026-12-31') },
      [],
    ],
    [
      'kept on a day off for that day: as it is',
      { play: 'reply', due: aDay('2026-12-04'), madeAt: anInstant('2026-12-04 12:00') },
      ['reply overdue 2026-12-04'],
    ],
    ['after those days: as it is', { due: aDay('2026-12-09') }, ['advice upcoming 2026-12-09']],
  ])('what was %s', (_name, given, lines) => {
    expect(told([{ ...advice, ...given }], '2026-12-07')).toEqual(lines);
  });

  it('a signal waits for the day back as well (G25)', () => {
    const signal = aFollowUp({ play: 'signal', about: { text: 'support is slow' } });
    expect(told([signal], '2026-12-02')).toEqual(['signal upcoming 2026-12-07']);
  });

  it('on the day back an account shows once, and the rest comes the day after', () => {
    const followUps = [
      advice,
      aFollowUp({ id: anId('card'), play: 'card', lapsesOn: aDay('2026-12-31') }),
      aFollowUp({ id: anId('partner'), play: 'partner', lapsesOn: aDay('2026-12-31') }),
      aFollowUp({
        id: anId('0ther'),
        account: 'Velden Print',
        play: 'partner',
        lapsesOn: aDay('2026-12-31'),
      }),
    ];
    expect(told(followUps, '2026-12-07')).toEqual([
      'advice today 2026-12-07',
      'partner today 2026-12-07',
      'partner upcoming 2026-12-08',
      'card upcoming 2026-12-08',
    ]);
  });
});

describe('the first day back', () => {
  const change = (at: string): Change => ({
    id: anId('change'),
    at: anInstant(at),
    verb: 'done',
    undone: false,
    edits: [],
  });
  const absences = [off('2026-11-26', '2026-12-04')];

  it.each([
    ['nothing was noted since days off', absences, ['2026-11-25 09:00'], true],
    ['something was, but only today', absences, ['2026-11-25 09:00', '2026-12-07 09:00'], true],
    ['something was noted in between', absences, ['2026-12-05 09:00'], false],
    ['those days are still to come', [off('2026-12-21', '2026-12-24')], ['2026-12-04 09:00'], false],
    ['three weeks without a note', [], ['2026-11-16 18:00'], true],
    ['a day less', [], ['2026-11-17 09:00'], false],
    ['nothing was ever noted', [], [], false],
    ['a busy day fills the memory', absences, Array.from({ length: 50 }, () => '2026-12-07 09:00'), false],
  ])('%s', (_name, days, changes, expected) => {
    const ledger = { absences: days, changes: changes.map(change) };
    expect(isFirstDayBack(ledger, aDay('2026-12-07'))).toBe(expected);
  });
});
