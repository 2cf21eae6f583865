import { describe, expect, it } from 'vitest';
import { goldOf, savesIn } from '../../src/domain/gold.ts';
import type { CalledDeal } from '../../src/domain/gold-wins.ts';
import type { FollowUp, Ledger } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import type { DealStatus } from '../../src/domain/pipeline.ts';
import { goldShape, goldWords, savesWords } from '../../src/render/gold.ts';
import { aDay, aDeal, aFollowUp, aLoss, anId, anInstant, someMoney } from '../builders.ts';

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

function namesIn(named: readonly CalledDeal[]): readonly string[] {
  return named.map(({ deal }) => deal.account);
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
    const gold = goldOf([loss], found, [won]);
    expect(namesIn(gold.named)).toEqual(['Nordhaus Foods', 'Kessel & Sons']);
    expect([gold.called, gold.hit, gold.openedUp].map(namesIn)).toEqual([
      ['Nordhaus Foods'],
      ['Nordhaus Foods'],
      [],
    ]);
    expect(gold).toMatchObject({ saved: [won], wonBack: [], referrals: [], later: [] });
  });

  it('counts what opened up when another concern came up (G89, G96)', () => {
    const opened = withCalls(call(kessel, { status: 'done', outcome: 'new-concern' }));
    const gold = goldOf([loss], opened, []);
    expect([gold.called, gold.hit, gold.openedUp].map((one) => one.length)).toEqual([1, 0, 1]);
  });

  it('is nothing for a deal that was won without a talk', () => {
    expect(goldOf([loss], withCalls(call(nordhaus)), [won]).saved).toEqual([]);
  });

  it('counts the names that came of the way it was taken (G93)', () => {
    const named = withCalls(aFollowUp({ play: 'referral', status: 'done', outcome: 'named' }));
    expect(goldOf([loss], named, []).referrals).toEqual(named.followUps);
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
    expect(goldOf([loss, other], both, []).named).toMatchObject([{ calls: [{}, {}] }]);
  });

  it.each<[string, Partial<Loss>, DealStatus, number]>([
    ['was won since', { state: 'alive' }, 'won', 1],
    ['is open again, and was won back by what the rep says', { state: 'won-back' }, 'open', 1],
    ['is open again', { state: 'alive' }, 'open', 0],
    ['is lost', { state: 'signed-elsewhere' }, 'lost', 0],
  ])('tells a lost deal won back, and no later business, where it %s', (_name, given, status, count) => {
    const deal = aDeal({ status, closeDate: aDay('2027-01-10') });
    const gold = goldOf([aLoss(given)], withCalls(), [deal]);
    expect([gold.wonBack.length, gold.later.length]).toEqual([count, 0]);
  });

  it('tells how things are at the account by what was said last (G32)', () => {
    const told = (relationship: string, day: string) =>
      aFollowUp({
        id: anId(relationship),
        ...{ status: 'done', closedAt: anInstant(`${day} 10:00`), asides: { relationship } },
      });
    const better = withCalls(told('warmer', '2027-01-20'), told('colder', '2026-12-21'));
    expect(goldOf([loss], better, [])).toMatchObject({ kept: [{ id: anId('warmer') }], cooler: [] });
    const worse = withCalls(told('kept', '2026-12-21'), told('colder', '2027-01-20'));
    expect(goldOf([loss], worse, [])).toMatchObject({ kept: [], cooler: [{ id: anId('colder') }] });
  });
});

describe('the line that tells it', () => {
  it('speaks in counts, names and money', () => {
    expect(goldWords(goldOf([loss], found, [won]))).toBe(
      '2 open deals named, 1 called · 1 with the same trouble, in time · won since: Nordhaus Foods EUR 118,000',
    );
  });

  it('names what was won back, which a script finds among what they bought later, too', () => {
    const back = goldOf([aLoss({ state: 'won-back' })], withCalls(), [aDeal({ status: 'won' })]);
    expect(goldWords(back)).toBe('won back: Brandt Logistics EUR 45,000');
    expect(goldShape(back)).toMatchObject({ later: [anId('brandt')], saved: [] });
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
