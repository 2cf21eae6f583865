import { describe, expect, it } from 'vitest';
import { isSameNews, lossMeanwhile, retellLoss } from '../../src/domain/loss-twice.ts';
import { aDebrief, aFollowUp, aLedger, aLoss, anId, anInstant } from '../builders.ts';

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
  const card = aFollowUp({ id: anId('card'), play: 'card' });
  const call = aFollowUp({ id: anId('ca11'), play: 'call', deal: { id: anId('n'), account: 'Nordhaus' } });
  const other = aFollowUp({ id: anId('other'), loss: anId('other') });
  const before = aLedger({
    losses: [kept, aLoss({ id: anId('other') })],
    followUps: [done, aFollowUp(), card, call, other],
  });
  const told = aLoss({
    id: anId('mine'),
    deal: { id: anId('new'), account: 'Brandt Logistics' },
    channel: 'email',
    stated: 'too dear',
  });
  const planned = aFollowUp({
    id: anId('p1'),
    loss: told.id,
    madeAt: anInstant('2026-11-24 09:00'),
    outcome: 'x',
  });
  const plan = [
    { ...planned, id: anId('p2'), play: 'reply' },
    planned,
    { ...planned, id: anId('p3'), play: 'act' },
  ];
  const after = retellLoss(before, kept, told, plan);

  it('keeps its id, its deal and its debrief, and takes the rest as told now', () => {
    expect(after.losses).toEqual([
      { ...told, id: kept.id, rev: 2, deal: kept.deal, debrief: kept.debrief },
      before.losses[1],
    ]);
  });

  it('plans anew: done stays done, what is no longer planned is let go, what is new comes, nothing is there twice', () => {
    expect(after.followUps.map((one) => `${one.id.slice(0, 5)} ${one.play} ${one.status}`)).toEqual([
      'rep1y reply done',
      'adv1c advice open',
      'cardz card skipped',
      'ca11z call open',
      'other advice open',
      'p3zzz act open',
    ]);
    expect(after.followUps[1]).toEqual({
      ...planned,
      id: anId('adv1ce'),
      rev: 2,
      loss: kept.id,
      madeAt: aFollowUp().madeAt,
    });
    expect(after.followUps[5]?.loss).toBe(kept.id);
  });
});
