import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/domain/agenda.ts';
import { addBusinessDays, usualRhythm } from '../../src/domain/day.ts';
import { snoozeFollowUp, snoozeLimit } from '../../src/domain/snooze.ts';
import { aDay, aFollowUp, aLedger, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const today = aDay('2026-11-24');
const signal = aFollowUp({ play: 'signal', due: today });
const play = plays.find(({ id }) => id === 'signal');
const usual = addBusinessDays(today, 30, usualRhythm);
/** A holiday of the rep's own, which gives the play a day more. */
const withHoliday = { ...usualRhythm, holidays: new Set([aDay('2026-12-08')]) };

describe('the last day to which a follow-up can be put off', () => {
  it.each([
    ['as its play lapses', usualRhythm, usual],
    ['a day later with a holiday of their own', withHoliday, addBusinessDays(usual, 1, usualRhythm)],
  ])('is %s', (_name, rhythm, last) => {
    expect(snoozeLimit(signal, play, today, rhythm)).toEqual({ last, ground: 'lapse' });
  });

  it('still shows it, with the day on which it was due', () => {
    const last = snoozeLimit(signal, play, today, withHoliday)?.last ?? today;
    const ledger = snoozeFollowUp(aLedger({ followUps: [signal] }), signal.id, last);
    const { items } = agendaOf({
      ledger,
      deals: [],
      plays,
      facts: [],
      now: anInstant(`${last} 09:00`),
      rhythm: withHoliday,
    });
    expect(items).toMatchObject([{ id: signal.id, due: last, ownDue: today }]);
  });
});
