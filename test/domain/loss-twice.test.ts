import { describe, expect, it } from 'vitest';
import { usualRhythm } from '../../src/domain/day.ts';
import { isSameNews, lossMeanwhile, retellLoss } from '../../src/domain/loss-twice.ts';
import { aDebrief, aFollowUp, aLedger, aLoss, anId, anInstant } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const kept = aLoss({ debrief: aDebrief() });

describe('a loss kept in another window meanwhile', () => {
  const seen = aLedger({ losses: [aLoss({ id: anId('o1d'), state: 'alive' })] });
  const now = aLedger({ losses: [...seen.losses, kept] });

  it('is the one of the same deal that was not there before', () => {
    expect(lossMeanwhile(aLoss({ id: anId('mine') }), now, seen)).toBe(kept);
    expect(lossMeanwhile(aLoss({ id: anId('mine') }), seen, seen)).toBeUndefined();
    const elsewhere = aLoss({ deal: { id: anId('nord'), account: 'Nordhaus' } });
    expect(lossMeanwhile(elsewhere, now, seen)).toBeUndefined();
  });

  it('is found by its account where both windows made the deal anew', () => {
    const mine = aLoss({ id: anId('mine'), deal: { id: anId('new'), account: 'brandt  logistics' } });
    expect(lossMeanwhile(mine, now, seen)).toBe(kept);
  });
});

describe('the same news', () => {
  it('is the same at another minute, and in a record of another id', () => {
    expect(isSameNews(kept, aLoss({ id: anId('mine'), newsAt: anInstant('2026-11-23 15:44') }))).toBe(true);
  });

  it.each([
    ['another day', { newsAt: anInstant('2026-11-22 15:40') }],
    ['another way', { channel: 'email' as const }],
    ['other words', { stated: 'too dear' }],
    ['another winner', { winner: 'Ferrowan' }],
  ])('is not the same with %s', (_name, given) => {
    expect(isSameNews(kept, aLoss(given))).toBe(false);
  });
});

describe('a loss told anew', () => {
  const done = aFollowUp({ id: anId('rep1y'), play: 'reply', status: 'done' });
  const norm = aFollowUp({ id: anId('norm'), play: 'partner' });
  const signal = aFollowUp({ id: anId('s1gna1'), play: 'signal' });
  const back = aFollowUp({ id: anId('back'), play: 'callback' });
  const call = aFollowUp({ id: anId('ca11'), play: 'call', deal: { id: anId('n'), account: 'Nordhaus' } });
  const other = aFollowUp({ id: anId('other'), loss: anId('other') });
  const before = aLedger({
    losses: [{ ...kept, state: 'verbal-no' }, aLoss({ id: anId('other') })],
    followUps: [done, norm, signal, back, call, other],
  });
  const told = aLoss({
    id: anId('mine'),
    deal: { id: anId('new'), account: 'Brandt Logistics' },
    channel: 'email',
    state: 'signed-elsewhere',
    stated: 'too dear',
  });
  const how = { plays, rhythm: usualRhythm, now: told.recordedAt, newId: () => anId('made') };
  const after = retellLoss(before, kept.id, told, how);

  it('keeps its id, its deal and its debrief, and takes the rest as told now', () => {
    expect(after.losses).toEqual([
      { ...told, id: kept.id, rev: 2, deal: kept.deal, debrief: kept.debrief },
      before.losses[1],
    ]);
  });

  it('lets go of what no longer fits alone, keeps what was said besides, adds what fits now, and plans nothing twice', () => {
    expect(after.followUps.map((one) => `${one.play} ${one.status}`)).toEqual([
      'reply done',
      'partner open',
      'signal open',
      'callback skipped',
      'call open',
      'advice open',
      ...['act', 'advice', 'backup', 'needs-met', 'needs-met-again', 'check-in'].map(
        (play) => `${play} open`,
      ),
    ]);
    const added = after.followUps.slice(before.followUps.length);
    expect(added.every((one) => one.loss === kept.id)).toBe(true);
  });

  it('is nothing where the loss was taken back meanwhile', () => {
    const without = { ...before, losses: [] };
    expect(retellLoss(without, kept.id, told, how)).toBe(without);
  });
});
