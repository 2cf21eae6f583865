import { describe, expect, it } from 'vitest';
import { afterCall, waitingForDebrief } from '../../src/domain/callback.ts';
import type { Closing } from '../../src/domain/closing.ts';
import { usualRhythm } from '../../src/domain/day.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import { aFollowUp, aLedger, aLoss, anId, anInstant, idsInTurn } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const at = anInstant('2026-11-23 17:00');
const called = aFollowUp({ id: anId('ca11'), play: 'callback', status: 'done' });
const checkIn = aFollowUp({ id: anId('he11o'), play: 'check-in' });
const loss = aLoss({ state: 'alive', blocker: 'deliver by March' });
const before = aLedger({ losses: [loss], followUps: [called, checkIn] });

function answered(outcome: string, given: Partial<FollowUp> = {}) {
  const closing: Closing = { id: called.id, at, outcome };
  return afterCall(before, {
    followUp: { ...called, ...given },
    closing,
    plays,
    newId: idsInTurn(),
    rhythm: usualRhythm,
  });
}

describe('after a call back', () => {
  it('a no makes the loss a no by word, and its plan starts from that moment', () => {
    const after = answered('no');
    expect(after.losses).toEqual([{ ...loss, rev: 2, state: 'verbal-no' }]);
    expect(after.followUps.slice(2).map((one) => [one.play, one.due, one.until])).toEqual([
      ['reply', '2026-11-23', undefined],
      ['act', '2026-11-23', anInstant('2026-11-24 17:00')],
      ['advice', '2026-11-27', undefined],
    ]);
  });

  it('a no of an existing customer brings the short plan: reply, act and advice', () => {
    const customer = aLedger({ losses: [{ ...loss, kind: 'customer' }], followUps: [called] });
    const closing: Closing = { id: called.id, at, outcome: 'no' };
    const order = { followUp: called, closing, plays, newId: idsInTurn(), rhythm: usualRhythm };
    const plan = afterCall(customer, order).followUps.map((one) => one.play);
    expect(plan).toEqual(['callback', 'reply', 'act', 'advice']);
  });

  it('a no plans nothing twice, and no second call back', () => {
    const plan = answered('no').followUps.map((one) => one.play);
    expect(plan.filter((play) => play === 'check-in' || play === 'callback')).toEqual([
      'callback',
      'check-in',
    ]);
  });

  it('a yes lets go of what was planned for the loss, and it waits for no debrief', () => {
    const after = answered('yes');
    expect(after.followUps.map((one) => [one.play, one.status])).toEqual([
      ['callback', 'done'],
      ['check-in', 'skipped'],
    ]);
    const done = { ...after, followUps: after.followUps.map((one) => ({ ...one, outcome: 'yes' })) };
    expect(waitingForDebrief(before)).toEqual([loss]);
    expect(waitingForDebrief(done)).toEqual([]);
  });

  it.each([
    ['a call back', 'not-reached', {}],
    ['a call on an open deal', 'no-contact', { play: 'call' }],
  ])('not having reached them brings %s back on the next business day', (_name, outcome, given) => {
    const again = answered(outcome, given).followUps.at(-1);
    expect(again).toMatchObject({ ...given, status: 'open', due: '2026-11-24', rev: 1 });
    expect(again).not.toHaveProperty('outcome');
  });

  it('a second try that did not reach them either is the last', () => {
    const first = aFollowUp({ id: anId('f1rst'), play: 'callback', status: 'done' });
    const twice = { ...before, followUps: [first, called] };
    const closing: Closing = { id: called.id, at, outcome: 'not-reached' };
    const order = { followUp: called, closing, plays, newId: idsInTurn(), rhythm: usualRhythm };
    expect(afterCall(twice, order)).toBe(twice);
  });

  it.each([
    ['a no to something else', answered('no', { play: 'advice' })],
    ['a no on a loss that is not kept', answered('no', { loss: anId('gone') })],
  ])('%s changes nothing here', (_name, after) => {
    expect(after).toBe(before);
  });
});
