import { describe, expect, it } from 'vitest';
import { usualRhythm } from '../../src/domain/day.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import { nextThere } from '../../src/domain/next-there.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, aTouch } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';
import { aCall, kessel, nordhaus, today } from './mornings.ts';

const done = aFollowUp({ id: anId('d0ne'), status: 'done' });
const next = (ledger: Partial<Ledger>, closed = done) =>
  nextThere(aLedger({ losses: [aLoss({ state: 'signed-elsewhere' })], ...ledger }), closed, {
    plays,
    today,
    rhythm: usualRhythm,
  });
const backup = aFollowUp({ id: anId('backup'), play: 'backup', due: aDay('2026-11-25') });
const needs = aFollowUp({ id: anId('needs'), play: 'needs-met', due: aDay('2026-12-21') });

describe('what comes next at an account', () => {
  it('is the earliest, with the day of its turn: three business days after what went out', () => {
    expect(next({ followUps: [needs, backup], touches: [aTouch({ on: today })] })).toMatchObject({
      play: 'backup',
      due: aDay('2026-11-27'),
    });
    expect(next({ followUps: [needs, backup] })?.due).toBe(aDay('2026-11-25'));
  });

  it('is what is open of another loss there, too', () => {
    const second = { ...backup, loss: anId('2oss') };
    const losses = [aLoss(), aLoss({ id: anId('2oss'), state: 'signed-elsewhere' })];
    expect(next({ losses, followUps: [needs, second] })?.id).toBe(backup.id);
  });

  it.each<[string, Partial<Ledger>]>([
    ['what concerns the rep alone', { followUps: [{ ...backup, play: 'debrief' }] }],
    ['what lapsed', { followUps: [{ ...backup, due: aDay('2026-11-20'), lapsesOn: aDay('2026-11-23') }] }],
    ['what is closed', { followUps: [{ ...backup, status: 'skipped' }] }],
    ['what is of another account', { followUps: [{ ...backup, account: 'Kessel & Sons' }] }],
    [
      'what would reach somebody who asked to be left alone',
      { followUps: [backup], touches: [aTouch({ wish: 'leave-account' })] },
    ],
  ])('is never %s', (_name, ledger) => {
    expect(next(ledger)).toBeUndefined();
  });

  it('is of the same deal after a call on it', () => {
    const again = aCall(nordhaus, { id: anId('again'), due: aDay('2026-11-25') });
    const closed = aCall(nordhaus, { status: 'done' });
    expect(next({ followUps: [aCall(kessel), again] }, closed)?.id).toBe(again.id);
    expect(next({ followUps: [aCall(kessel), { ...backup, account: nordhaus.account ?? '' }] }, closed)).toBe(
      undefined,
    );
  });
});
