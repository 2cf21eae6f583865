import { describe, expect, it } from 'vitest';
import { usualRhythm } from '../../src/domain/day.ts';
import { refTo } from '../../src/domain/deals.ts';
import { callDay, followUpsForCalls, tomorrowMorning } from '../../src/domain/follow-ups.ts';
import {
  aDay,
  aDeal,
  aFollowUp,
  aLedger,
  anId,
  anInstant,
  idsInTurn,
  news,
  withHolidays,
} from '../builders.ts';

describe('calls on open deals', () => {
  const nordhaus = aDeal({ id: anId('nord'), account: 'Nordhaus Foods', name: 'Line 4' });
  const call = { loss: anId('1oss'), deal: refTo(nordhaus), cause: 'trust', fact: 'reference-given' };
  const made = (calls: readonly (typeof call)[], ledger = aLedger()) =>
    followUpsForCalls(calls, ledger, aDay('2026-11-24'), news, idsInTurn());

  it('are follow-ups for that account, with the sign they were named for', () => {
    expect(made([call])).toEqual([
      aFollowUp({
        id: idsInTurn()(),
        play: 'call',
        account: 'Nordhaus Foods',
        deal: call.deal,
        sign: { cause: 'trust', fact: 'reference-given' },
        due: aDay('2026-11-24'),
      }),
    ]);
  });

  const waiting = aFollowUp({
    play: 'call',
    deal: call.deal,
    sign: { cause: 'trust', fact: 'reference-given' },
  });
  it.each([
    ['not while one waits for that deal and fact', [call], [waiting], 0],
    ['not for a loss of its own either', [{ ...call, loss: anId('other') }], [waiting], 0],
    [
      'not where the CRM took the deal over meanwhile',
      [{ ...call, deal: { ...call.deal, id: anId('crm'), crmId: '006A' } }],
      [waiting],
      0,
    ],
    ['once where a deal is named twice', [call, call], [], 1],
    ['again when the last one is done', [call], [{ ...waiting, status: 'done' as const }], 1],
    ['for another fact', [{ ...call, fact: 'signer-met' }], [waiting], 1],
    ['for another deal', [{ ...call, deal: refTo(aDeal()) }], [waiting], 1],
  ])('are made %s', (_name, calls, followUps, count) => {
    expect(made(calls, aLedger({ followUps })).length).toBe(count);
  });
});

describe('the day of', () => {
  const christmas = withHolidays('2026-12-25');
  it.each([
    ['a Monday at 15:59: today', '2026-11-23 15:59', '2026-11-23'],
    ['a Monday at 16:00: tomorrow', '2026-11-23 16:00', '2026-11-24'],
    ['a Friday evening: Monday', '2026-11-27 18:12', '2026-11-30'],
    ['a Saturday morning: Monday', '2026-11-28 09:00', '2026-11-30'],
    ['a holiday: the next business day', '2026-12-25 09:00', '2026-12-28'],
    ['the evening before a holiday: after it', '2026-12-24 17:00', '2026-12-28'],
  ])('calls, on %s', (_name, now, day) => {
    expect(callDay(anInstant(now), christmas)).toBe(day);
  });

  it.each([
    ['13:59', '2026-11-23 13:59', '2026-11-23'],
    ['14:00', '2026-11-23 14:00', '2026-11-24'],
  ])('calls, at %s of a day that ends at two', (_name, now, day) => {
    expect(callDay(anInstant(now), { ...usualRhythm, until: '14:00' })).toBe(day);
  });

  it.each([
    ['Monday', '2026-11-23', '2026-11-24'],
    ['Friday', '2026-11-27', '2026-11-30'],
    ['Sunday', '2026-11-29', '2026-11-30'],
    ['the day before a holiday', '2026-12-24', '2026-12-28'],
  ])('a reminder made on %s', (_name, today, day) => {
    expect(tomorrowMorning(aDay(today), christmas)).toBe(day);
  });
});
