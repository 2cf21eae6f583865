import { describe, expect, it, test } from 'vitest';
import { agendaAbout, closingSoon, countsOf, lessonMet } from '../../src/domain/agenda-about.ts';
import { aDay, aDeal, aFollowUp, aLesson, aLoss, anId, anInstant } from '../builders.ts';
import { aCall, agenda, kessel, nordhaus, today } from './mornings.ts';

const clock = aFollowUp({ id: anId('c1ock'), play: 'act', due: today, until: anInstant('2026-11-24 15:40') });

describe('the agenda of one account', () => {
  const day = agenda({ followUps: [aCall(nordhaus), aCall(kessel), aFollowUp()] });

  it.each([
    ['its name, however it is written', 'NORDHAUS foods', ['Nordhaus Foods'], 0],
    ['the beginning of it', 'kess', ['Kessel & Sons'], 0],
    ['of the week alone', 'brandt', [], 1],
  ])('is found by %s', (_name, typed, accounts, ahead) => {
    const about = agendaAbout(day, typed);
    expect(about?.items.map(({ account }) => account)).toEqual(accounts);
    expect(about?.week).toHaveLength(ahead);
  });

  it.each(['Nordhaus Foods Nord', ' ', ''])('is not there for %j', (typed) => {
    expect(agendaAbout(day, typed)).toBeUndefined();
  });

  it('is that of the whole name where another begins with it', () => {
    const nord = { ...nordhaus, id: anId('n0rd'), account: 'Nordhaus' };
    const both = agenda({ followUps: [aCall(nordhaus), aCall(nord)] }, [nordhaus, nord]);
    expect(agendaAbout(both, 'nordhaus')?.items.map(({ account }) => account)).toEqual(['Nordhaus']);
  });
});

test('what is due is counted: calls, clocks, and the rest', () => {
  const followUps = [aCall(nordhaus), aCall(kessel), clock, aFollowUp({ id: anId('next') })];
  expect(countsOf(agenda({ followUps }))).toEqual({ calls: 2, clocks: 1, due: 0 });
  expect(countsOf(agenda({ followUps: [aFollowUp({ due: today })] }))).toEqual({
    calls: 0,
    clocks: 0,
    due: 1,
  });
});

describe('deals that close this week (G102–105)', () => {
  const closing = (closeDate: string, given = {}) => aDeal({ closeDate: aDay(closeDate), ...given });

  it.each<[string, ReturnType<typeof aDeal>, boolean]>([
    ['today', closing('2026-11-24'), true],
    ['in a week', closing('2026-12-01'), true],
    ['in eight days', closing('2026-12-02'), false],
    ['yesterday', closing('2026-11-23'), false],
    ['closed already', closing('2026-11-25', { status: 'won' }), false],
    ['without a day', aDeal(), false],
  ])('%s', (_name, deal, isThere) => {
    expect(closingSoon([deal], today)).toEqual(isThere ? [deal] : []);
  });

  it('stand the largest first', () => {
    const deals = [kessel, nordhaus].map((deal) => ({ ...deal, closeDate: today }));
    expect(closingSoon(deals, today).map(({ account }) => account)).toEqual([
      'Nordhaus Foods',
      'Kessel & Sons',
    ]);
  });
});

describe('a lesson that meets an open deal (G11)', () => {
  const newer = aLesson({ id: anId('newer'), text: 'If so, then I will.' });

  it.each([
    ['the newest of the loss behind the first call', [aCall(nordhaus)], [aLesson(), newer], newer.text],
    ['of a call in the week ahead', [aCall(nordhaus, { due: aDay('2026-11-27') })], [newer], newer.text],
    ['none that is retired', [aCall(nordhaus)], [aLesson({ retired: true })], undefined],
    ['none of another loss', [aCall(nordhaus)], [aLesson({ loss: anId('other') })], undefined],
    ['none without a call', [aFollowUp({ due: today })], [aLesson()], undefined],
  ])('%s', (_name, followUps, lessons, text) => {
    expect(lessonMet(agenda({ losses: [aLoss()], followUps }), { lessons })?.text).toBe(text);
  });
});
