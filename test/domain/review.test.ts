import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/domain/figures.ts';
import type { ReviewInput } from '../../src/domain/review.ts';
import { reviewOf } from '../../src/domain/review.ts';
import { lossesWithin } from '../../src/domain/review-scope.ts';
import {
  aCause,
  aDay,
  aDeal,
  aDebrief,
  aFollowUp,
  aLedger,
  aLoss,
  anId,
  anInstant,
  aTouch,
  someMoney,
} from '../builders.ts';
import { causes } from '../playbook/shipped.ts';

const [signer, value] = ['decision-maker-not-reached', 'value-not-proven'];

function lossOf(name: string, given: Parameters<typeof aLoss>[0] = {}) {
  return aLoss({ id: anId(name), deal: { id: anId(`d-${name}`), account: name }, ...given });
}

function review(losses: readonly ReturnType<typeof aLoss>[], given: Partial<ReviewInput> = {}) {
  return reviewOf(losses, {
    ledger: aLedger(),
    deals: [],
    causes,
    now: anInstant('2026-12-31 09:00'),
    ...given,
  });
}

const told = (groups: readonly { what: string; losses: readonly { id: string }[] }[]) =>
  groups.map(({ what, losses }) => `${what}: ${losses.length}`);

describe('what keeps coming back', () => {
  it('is counted once a loss, the most frequent first, with its losses, the latest first', () => {
    const early = lossOf('early', {
      newsAt: anInstant('2026-05-04 10:00'),
      debrief: aDebrief({ causes: [aCause(signer), aCause(value)] }),
      winner: 'Ferrowan',
    });
    const late = lossOf('late', { debrief: aDebrief({ causes: [aCause(signer)] }), winner: 'FERROWAN ' });
    const untold = lossOf('untold', { channel: 'email', newsAt: anInstant('2026-06-04 10:00') });
    const found = review([early, untold, late]);
    expect([told(found.causes), told(found.rivals), told(found.channels)]).toEqual([
      [`${signer}: 2`, `${value}: 1`],
      ['FERROWAN : 2'],
      ['phone: 2', 'email: 1'],
    ]);
    expect(found.causes[0]?.losses.map(({ id }) => id)).toEqual([late.id, early.id]);
    expect([found.losses.length, found.debriefed.length]).toEqual([3, 2]);
  });

  it('is my own part only where I did not say that it was none of mine', () => {
    const causesOf = [aCause(signer, { control: 'not-mine' }), aCause(value, { control: 'mine' })];
    expect(told(review([lossOf('a', { debrief: aDebrief({ causes: causesOf }) })]).own)).toEqual([
      `${value}: 1`,
    ]);
  });
});

describe('the stage in which a deal ended', () => {
  const until = aDay('2026-11-20');
  it.each([
    ['is the one it has where the CRM still takes it for open', { stage: 'Negotiation' }, 'Negotiation'],
    [
      'is the one before where the CRM has it closed',
      {
        status: 'lost' as const,
        stage: 'Closed Lost',
        history: [{ field: 'stage' as const, until, was: 'Proposal' }],
      },
      'Proposal',
    ],
    [
      'is not known of a deal that came in closed',
      { status: 'lost' as const, stage: 'Closed Lost' },
      undefined,
    ],
  ])('%s', (_name, given, stage) => {
    const loss = lossOf('a');
    const deals = [aDeal({ id: loss.deal.id, account: 'a', ...given })];
    expect(review([loss], { deals }).stages.map(({ what }) => what)).toEqual(
      stage === undefined ? [] : [stage],
    );
  });
});

describe('what they said first (G8)', () => {
  it.each([
    ['fell where the debrief found something else', 'The board decided.', value, 1, 1],
    ['held where the debrief found it too', 'The board decided.', signer, 0, 1],
    ['is not counted where its words point nowhere', 'It was not to be.', signer, 0, 0],
  ])('%s', (_name, stated, cause, fell, of) => {
    const loss = lossOf('a', { stated, debrief: aDebrief({ causes: [aCause(cause)] }) });
    const { guessFell } = review([loss]);
    expect([guessFell.some.length, guessFell.of.length]).toEqual([fell, of]);
  });
});

describe('the first 24 hours, and what followed', () => {
  const reply = (loss: string, closedAt?: string) =>
    aFollowUp({
      id: anId(`r-${loss}`),
      play: 'reply',
      loss: anId(loss),
      ...(closedAt === undefined ? {} : { status: 'done', closedAt: anInstant(closedAt) }),
    });
  const losses = ['kept', 'late', 'open', 'none'].map((name) => lossOf(name));
  const followUps = [reply('kept', '2026-11-24 15:40'), reply('late', '2026-11-24 15:41'), reply('open')];
  const touches = [
    aTouch({ id: anId('t1'), account: 'kept', on: aDay('2026-11-27'), answered: 'talked' }),
    aTouch({ id: anId('t2'), account: 'late', on: aDay('2026-11-23'), from: 'them' }),
    aTouch({ id: anId('t3'), account: 'open', on: aDay('2026-11-27') }),
  ];
  const found = review(losses, { ledger: aLedger({ followUps, touches }) });
  const names = (some: readonly { deal: { account: string } }[]) =>
    some.map(({ deal }) => deal.account).sort();

  it('were kept where the reply was out by their end; a loss without a reply to send does not count', () => {
    expect([names(found.clockKept.some), names(found.clockKept.of)]).toEqual([
      ['kept'],
      ['kept', 'late', 'open'],
    ]);
  });

  it('are neither kept nor missed while they run', () => {
    const found = review(losses, {
      ledger: aLedger({ followUps: [reply('open')] }),
      now: anInstant('2026-11-24 15:40'),
    });
    expect(found.clockKept.of).toEqual([]);
  });

  it('tell what followed: they talked or wrote after the day of the news', () => {
    expect([names(found.heardAfterKept.some), names(found.heardAfterMissed.some)]).toEqual([['kept'], []]);
    expect(names(found.heardAfterMissed.of)).toEqual(['late', 'open']);
  });
});

describe('how things are between the two', () => {
  it('is the newest answer', () => {
    const asked = (name: string, closedAt: string, relationship: string) =>
      aFollowUp({ id: anId(name), status: 'done', closedAt: anInstant(closedAt), asides: { relationship } });
    const followUps = [asked('b', '2026-12-30 10:00', 'warmer'), asked('a', '2026-12-20 10:00', 'colder')];
    expect(told(review([aLoss()], { ledger: aLedger({ followUps }) }).relations)).toEqual(['warmer: 1']);
  });
});

describe('the figures of a review', () => {
  it('are numbered through, each beside the losses that could tell it', () => {
    const losses = [
      lossOf('a', { winner: 'Ferrowan', debrief: aDebrief() }),
      lossOf('b', { channel: 'email' }),
    ];
    expect(
      figuresOf(review(losses)).map(
        ({ number, kind, what, some, of }) => `${number} ${kind} ${what} ${some.length}/${of.length}`,
      ),
    ).toEqual([
      `1 causes ${signer} 1/1`,
      '2 rivals Ferrowan 1/1',
      '3 channels phone 1/2',
      '4 channels email 1/2',
      `5 own ${signer} 1/1`,
    ]);
  });
});

describe('the losses that a review is about', () => {
  const deals = [aDeal({ id: anId('d-a'), account: 'a', product: 'Route Planner', competitor: 'Norvane' })];
  const losses = [
    lossOf('a', { amount: someMoney('EUR 20000'), newsAt: anInstant('2026-03-01 09:00') }),
    lossOf('b', { amount: someMoney('USD 90000'), winner: 'Ferrowan Systems' }),
    lossOf('c', { amount: someMoney('EUR 45000') }),
  ];
  it.each([
    ['all of them', {}, 'abc'],
    ['those of a time', { period: { from: aDay('2026-03-01'), until: aDay('2026-03-31') } }, 'a'],
    ['those of a product', { product: 'route' }, 'a'],
    ['those to a winner', { competitor: 'ferrowan' }, 'b'],
    ['those to a competitor in the CRM', { competitor: 'norvane' }, 'a'],
    ['those of an amount or more', { over: someMoney('EUR 20000') }, 'ac'],
    ['those of an amount or less, in any currency', { under: someMoney('89999') }, 'ac'],
    ['those between two amounts', { over: someMoney('30000'), under: someMoney('EUR 50000') }, 'c'],
  ])('are %s', (_name, given, found) => {
    const some = lossesWithin(losses, { period: {}, ...given }, deals);
    expect(some.map(({ deal }) => deal.account).join('')).toBe(found);
  });

  it('leave out one without an amount where an amount is asked for', () => {
    const { amount: _amount, ...without } = aLoss();
    expect(lossesWithin([without], { period: {}, over: someMoney('1') }, [])).toEqual([]);
  });
});
