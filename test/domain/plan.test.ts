import { describe, expect, it } from 'vitest';
import { usualRhythm } from '../../src/domain/day.ts';
import { lateness } from '../../src/domain/lateness.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { planFor } from '../../src/domain/plan.ts';
import { aLoss, anInstant, withHolidays } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

/** The plan as lines: play, day, and behind them the end of the clock or of the play. */
function planned(given: Partial<Loss>): readonly string[] {
  return planFor(aLoss(given), plays, usualRhythm).map((one) => {
    const until = one.until === undefined ? '' : ` until ${one.until.slice(0, 16).replace('T', ' ')}`;
    return `${one.play} ${one.due}${until}${one.lapsesOn === undefined ? '' : ` lapses ${one.lapsesOn}`}`;
  });
}

const contact = { name: 'Anna Roth', address: 'Hafenstr. 1, Hamburg' };

describe('the plan for news of Monday 23 November, 15:40', () => {
  it('signed elsewhere: clock until Tuesday, advice on Friday, back-up, two needs checks, check-in', () => {
    expect(planned({ state: 'signed-elsewhere', contact })).toEqual([
      'reply 2026-11-23 lapses 2026-11-26',
      'act 2026-11-23 until 2026-11-24 15:40 lapses 2026-11-26',
      'card 2026-11-24 lapses 2026-12-08',
      'advice 2026-11-27 lapses 2026-12-18',
      'backup 2026-12-07 lapses 2027-01-06',
      'needs-met 2026-12-21 lapses 2027-01-21',
      'needs-met-again 2027-01-22 lapses 2027-02-21',
      'check-in 2027-02-23',
    ]);
  });

  it('a no with nothing signed: no back-up and no needs check', () => {
    expect(planned({ state: 'verbal-no' }).map(playOf)).toEqual(['reply', 'act', 'advice', 'check-in']);
  });

  it('nobody decides: the same', () => {
    expect(planned({ state: 'nobody-decides' }).map(playOf)).toEqual(['reply', 'act', 'advice', 'check-in']);
  });

  it('one thing named: a call back today, which lapses after two business days', () => {
    const plan = planned({ state: 'alive', blocker: 'deliver by March' });
    expect(plan[0]).toBe('callback 2026-11-23 lapses 2026-11-25');
    expect(plan.map(playOf)).not.toContain('act');
  });

  it('one thing that would keep an existing customer: the call back all the same, for it is their wish (G12, G47)', () => {
    const named = { state: 'alive', blocker: 'deliver by March', kind: 'customer' } as const;
    expect(planned(named).map(playOf)).toEqual(['callback', 'advice']);
    expect(planned({ kind: 'customer' }).map(playOf)).toEqual(['reply', 'act', 'advice']);
  });

  it.each([
    ['by e-mail a reply is always due', { channel: 'email' }, ['reply', 'act', 'advice', 'check-in']],
    ['they went quiet: the same', { channel: 'silence' }, ['reply', 'act', 'advice', 'check-in']],
    [
      'thanked and leave given by phone: no reply',
      { thanked: true, leaveGiven: true },
      ['act', 'advice', 'check-in'],
    ],
    ['thanked without leave: still a reply', { thanked: true }, ['reply', 'act', 'advice', 'check-in']],
    ['leave refused: no advice is asked', { leaveRefused: true }, ['reply', 'act', 'check-in']],
    ['an address is known: a card', { contact }, ['reply', 'act', 'card', 'advice', 'check-in']],
    ['won back: nothing', { state: 'won-back' }, []],
    ['invited back: only the check-in', { state: 'invited-back' }, ['check-in']],
  ] as const)('%s', (_name, given, wanted) => {
    expect(planned(given).map(playOf)).toEqual(wanted);
  });

  it('skips holidays as it skips weekends', () => {
    const rhythm = withHolidays('2026-11-27', '2026-12-21');
    const plan = planFor(aLoss({ state: 'signed-elsewhere' }), plays, rhythm);
    expect(plan.find((one) => one.play === 'advice')?.due).toBe('2026-11-30');
    expect(plan.find((one) => one.play === 'needs-met')?.due).toBe('2026-12-22');
  });
});

function playOf(line: string): string {
  return line.split(' ')[0] ?? '';
}

describe('late news', () => {
  it.each([
    ['three business days old is fresh', '2026-11-26', 'fresh'],
    ['four is late', '2026-11-27', 'late'],
    ['sixty days are late', '2027-01-22', 'late'],
    ['sixty-one are very late', '2027-01-23', 'very-late'],
  ])('%s', (_name, recorded, wanted) => {
    expect(lateness(aLoss({ recordedAt: anInstant(`${recorded} 09:00`) }), usualRhythm)).toBe(wanted);
  });

  it('over a weekend stays fresh until the third business day', () => {
    const friday = aLoss({
      newsAt: anInstant('2026-11-27 17:00'),
      recordedAt: anInstant('2026-12-02 17:00'),
    });
    expect(lateness(friday, usualRhythm)).toBe('fresh');
  });

  it('heard of three days ago, the clock is over: the act is still kind, but nothing runs', () => {
    expect(planned({ recordedAt: anInstant('2026-11-26 09:00') })).toEqual([
      'reply 2026-11-26 lapses 2026-12-01',
      'act 2026-11-26 lapses 2026-11-26',
      'advice 2026-12-01 lapses 2026-12-18',
      'check-in 2027-02-23',
    ]);
  });

  it('gets the late reply alone at first: no clock, no card, no advice asked twice', () => {
    expect(
      planned({ state: 'signed-elsewhere', contact, recordedAt: anInstant('2026-12-03 09:00') }),
    ).toEqual([
      'reply-late 2026-12-03 lapses 2026-12-17',
      'backup 2026-12-08 lapses 2027-01-06',
      'needs-met 2026-12-21 lapses 2027-01-21',
      'needs-met-again 2027-01-22 lapses 2027-02-21',
      'check-in 2027-02-23',
    ]);
  });

  it('does not bring up what would have lapsed by now, nor two needs checks in one week', () => {
    expect(planned({ state: 'signed-elsewhere', recordedAt: anInstant('2027-01-20 09:00') })).toEqual([
      'reply-late 2027-01-20 lapses 2027-02-03',
      'needs-met-again 2027-01-25 lapses 2027-02-21',
      'check-in 2027-02-23',
    ]);
  });

  it('of more than sixty days gets one check-in, due now', () => {
    expect(planned({ state: 'signed-elsewhere', recordedAt: anInstant('2027-03-02 09:00') })).toEqual([
      'check-in 2027-03-02',
    ]);
  });
});
