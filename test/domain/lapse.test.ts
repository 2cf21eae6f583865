import { describe, expect, it } from 'vitest';
import { hasLapsed } from '../../src/domain/play-days.ts';
import { aDay } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const named = (id: string) => plays.find((play) => play.id === id);

describe('too late for an act', () => {
  const due = aDay('2026-11-23');

  it.each([
    ['after its own last day', { due, lapsesOn: aDay('2026-11-25') }, 'advice', '2026-11-26', true],
    ['not on that day', { due, lapsesOn: aDay('2026-11-25') }, 'advice', '2026-11-25', false],
    ['a reminder of the debrief, ten business days on', { due }, 'debrief', '2026-12-07', false],
    ['and after that', { due }, 'debrief', '2026-12-08', true],
    ['the second pair of eyes, too', { due }, 'partner', '2026-12-08', true],
    ['never for a check-in', { due }, 'check-in', '2027-11-23', false],
    ['never for what is not known', { due }, 'own-play', '2027-11-23', false],
  ])('%s', (_name, one, play, today, wanted) => {
    expect(hasLapsed(one, named(play), aDay(today))).toBe(wanted);
  });

  it('comes for every act but a check-in, a mailing, a call and a reminder of one’s own', () => {
    const lasting = plays.filter((play) => play.lapses === undefined).map((play) => play.id);
    expect(lasting).toEqual(['check-in', 'mailing', 'call', 'reminder']);
  });
});
