import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import { namedDeals, recordOf } from '../../src/domain/named.ts';
import { aDay, aDeal, aFollowUp, anId, anInstant } from '../builders.ts';

const today = aDay('2026-11-24');
const deals = ['a', 'b', 'c', 'd', 'e'].map((name) => aDeal({ id: anId(name), account: name }));

function aCall(at: number, given: Partial<FollowUp> = {}): FollowUp {
  const deal = deals[at] ?? aDeal();
  return aFollowUp({
    id: anId(`call${at}${given.outcome ?? given.status ?? ''}`),
    play: 'call',
    deal: refTo(deal),
    sign: { cause: 'decision-maker-not-reached', fact: 'signer-met' },
    madeAt: anInstant('2026-11-03 09:00'),
    ...given,
  });
}

function counted(...followUps: readonly FollowUp[]) {
  return recordOf(namedDeals({ followUps }, deals, today));
}

describe('the deals that were named this year', () => {
  it('are counted by what the call found, each once', () => {
    const done = (at: number, outcome: string) => aCall(at, { status: 'done', outcome });
    expect(
      counted(done(0, 'hit'), done(1, 'new-concern'), done(2, 'nothing'), done(3, 'no-contact'), aCall(4)),
    ).toEqual({ named: 5, hit: 1, newConcern: 1, nothing: 1, noContact: 1, notCalled: 1, won: 0, lost: 0 });
    expect(counted(aCall(0), done(0, 'hit'))).toMatchObject({ named: 1, hit: 1, notCalled: 0 });
  });

  it('are told with what they are now', () => {
    const ended = [
      aDeal({ id: anId('a'), account: 'a', status: 'won' }),
      aDeal({ id: anId('b'), account: 'b', status: 'lost' }),
    ];
    const named = namedDeals({ followUps: [aCall(0), aCall(1)] }, ended, today);
    expect(recordOf(named)).toMatchObject({ named: 2, won: 1, lost: 1 });
  });

  it.each([
    ['left out of the call list', aCall(0, { status: 'skipped' })],
    ['named last year', aCall(0, { madeAt: anInstant('2025-11-03 09:00') })],
    ['called for no sign', aFollowUp({ play: 'call', deal: refTo(deals[0] ?? aDeal()) })],
    ['of a loss itself', aFollowUp({ play: 'call' })],
  ])('leave out one %s', (_name, followUp) => {
    expect(counted(followUp).named).toBe(0);
  });
});
