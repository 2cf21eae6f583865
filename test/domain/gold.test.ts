import { describe, expect, it } from 'vitest';
import { goldOf, savesIn } from '../../src/domain/gold.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { goldWords, savesWords } from '../../src/render/gold.ts';
import { aDay, aDeal, aFollowUp, aLoss, anId, someMoney } from '../builders.ts';

const loss = aLoss();
const nordhaus = { id: anId('nord'), account: 'Nordhaus Foods' };
const kessel = { id: anId('kess'), account: 'Kessel & Sons' };

function call(deal: typeof nordhaus, given: Partial<FollowUp> = {}): FollowUp {
  return aFollowUp({
    id: anId(`${deal.id.slice(0, 3)}${given.outcome ?? ''}`),
    play: 'call',
    deal,
    ...given,
  });
}

function withCalls(...followUps: readonly FollowUp[]): Ledger {
  return { ...emptyLedger, losses: [loss], followUps };
}

const found = withCalls(
  call(nordhaus, { status: 'done', outcome: 'hit' }),
  call(kessel, { status: 'done', outcome: 'no-contact' }),
  call(kessel),
);
const won = aDeal({
  ...nordhaus,
  status: 'won',
  amount: someMoney('EUR 118000'),
  closeDate: aDay('2026-12-10'),
});

describe('what a loss paid back', () => {
  it('counts deals named, called, hit and won since, each once however often it was tried (G64, G96)', () => {
    expect(goldOf([loss], found, [won])).toEqual({
      ...{ named: 2, called: 1, hit: 1, openedUp: 0, saved: [won], referrals: 0, later: [] },
    });
  });

  it('counts what opened up when another concern came up (G89, G96)', () => {
    const opened = withCalls(call(kessel, { status: 'done', outcome: 'new-concern' }));
    expect(goldOf([loss], opened, [])).toMatchObject({ called: 1, hit: 0, openedUp: 1 });
  });

  it('is nothing for a deal that was won without a talk', () => {
    expect(goldOf([loss], withCalls(call(nordhaus)), [won]).saved).toEqual([]);
  });

  it('counts the names that came of the way it was taken (G93)', () => {
    const named = withCalls(aFollowUp({ play: 'referral', status: 'done', outcome: 'named' }));
    expect(goldOf([loss], named, []).referrals).toBe(1);
  });

  it('counts what the lost account bought later, and nothing it bought before (G34)', () => {
    const [before, after] = ['2026-10-01', '2027-03-01'].map((day) =>
      aDeal({ id: anId(`b${day.slice(2, 4)}`), name: day, status: 'won', closeDate: aDay(day) }),
    );
    expect(
      goldOf(
        [loss],
        withCalls(),
        [before, after].flatMap((one) => one ?? []),
      ).later,
    ).toEqual([after]);
  });

  it('of two losses counts a deal that both named once', () => {
    const other = aLoss({ id: anId('2oss') });
    const both = { ...withCalls(call(nordhaus), call(nordhaus, { loss: other.id })), losses: [loss, other] };
    expect(goldOf([loss, other], both, []).named).toBe(1);
  });
});

describe('the line that tells it', () => {
  it('speaks in counts, names and money', () => {
    expect(goldWords(goldOf([loss], found, [won]))).toBe(
      '2 open deals named, 1 called · 1 with the same trouble, in time · won since: Nordhaus Foods EUR 118,000',
    );
  });

  it('is not there while there is nothing to tell', () => {
    expect(goldWords(goldOf([loss], withCalls(), []))).toBeUndefined();
  });
});

describe('how often a call back saved a deal', () => {
  const tries = (saved: number, lost: number): Ledger =>
    withCalls(
      ...Array.from({ length: saved + lost }, (_, at) =>
        aFollowUp({ play: 'callback', status: 'done', outcome: at < saved ? 'yes' : 'no' }),
      ),
      aFollowUp({ play: 'callback', status: 'done', outcome: 'not-reached' }),
    );

  it('is told beside the claim that nobody proves, once there are five (G48)', () => {
    expect(savesWords(savesIn(tries(2, 3)))).toBe(
      '2 of 5 saved by calling back on the one thing they named. "Three in four can be saved" is often claimed, and nobody shows how they know; these are yours.',
    );
  });

  it('is not told of fewer', () => {
    expect(savesWords(savesIn(tries(2, 2)))).toBeUndefined();
  });
});
