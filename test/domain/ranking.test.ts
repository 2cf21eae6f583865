import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../src/domain/history.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { inOrderOf, isLikeTheLost, ranked, standardised } from '../../src/domain/ranking.ts';
import type { Lookalikes } from '../../src/domain/similar.ts';
import { aDay, aDeal, aFact, anId, someMoney } from '../builders.ts';

const open = ['a', 'b', 'c', 'd'].map((name, at) =>
  aDeal({ id: anId(name), account: name, amount: someMoney(`EUR ${(at + 1) * 1000}`) }),
);

interface Given {
  readonly causes?: readonly number[];
  readonly history?: readonly (number | undefined)[];
  readonly words?: readonly (number | undefined)[];
  readonly gate?: Gate;
  readonly deals?: readonly Deal[];
}

function order({ causes = [], history = [], words = [], gate = 'closed', deals = open }: Given): string {
  const sameSign = deals.flatMap((deal, at) =>
    (causes[at] ?? 0) > 0
      ? [{ deal, score: causes[at] ?? 0, signs: [{ cause: 'c', fact: 'f', answer: aFact() }] }]
      : [],
  );
  const found: Lookalikes = { sameSign, notKnown: [], cleared: [], asked: 0, clear: 0 };
  const beside = {
    gate,
    history: deals.map((_, at) => history[at]),
    words: deals.map((_, at) => (words[at] === undefined ? undefined : { text: 'said', score: words[at] })),
  };
  return ranked(deals, found, beside)
    .map(({ deal }) => deal.account)
    .join(' ');
}

describe('open deals stand', () => {
  it.each<[string, Given, string]>([
    ['by what is at stake where nothing speaks for any', {}, 'd c b a'],
    ['by the facts first', { causes: [1, 0, 0.5] }, 'a c d b'],
    ['by the past as well, when it tells something', { gate: 'open', history: [3, 2, 1, 0] }, 'a b c d'],
    ['not by the past, when it tells nothing', { gate: 'closed', history: [3, 2, 1, 0] }, 'd c b a'],
    ['not by words alone', { words: [2, undefined, 1] }, 'd c b a'],
    ['not by words that are not near', { causes: [1, 1, 1], words: [0.7, 0.1, undefined] }, 'c b a d'],
    ['by words beside a fact', { causes: [1, 1, 1], words: [2, undefined, 1] }, 'a c b d'],
    ['by words beside a past that tells something', { gate: 'open', words: [2, 0, 1] }, 'a c d b'],
  ])('%s', (_name, given, wanted) => {
    expect(order(given)).toBe(wanted);
  });

  it('in the same order, however they come in and whatever they are called (law)', () => {
    const scores = fc.array(fc.constantFrom(0, 0, 0.6, 1), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(scores, scores, (causes, history) => {
        const back = (list: readonly number[]) => [...list].reverse();
        const forth = order({ causes, history, gate: 'open' });
        const turned = {
          causes: back(causes),
          history: back(history),
          gate: 'open',
          deals: [...open].reverse(),
        } as const;
        expect(order(turned)).toBe(forth);
        const renamed = open.map((deal) => ({ ...deal, name: `renamed ${deal.account}` }));
        expect(order({ causes, history, gate: 'open', deals: renamed })).toBe(forth);
      }),
    );
  });

  it('side by side when they are alike: by stake, then by id', () => {
    const twins = ['y', 'x'].map((name) => aDeal({ id: anId(name), account: name }));
    expect(order({ deals: twins, causes: [1, 1] })).toBe('x y');
  });
});

describe('the same deals can stand', () => {
  const [near, far] = [aDay('2026-11-30'), aDay('2027-05-01')];
  const some = [
    aDeal({ id: anId('a'), account: 'a', amount: someMoney('EUR 5'), closeDate: far }),
    aDeal({ id: anId('b'), account: 'b', amount: someMoney('EUR 9') }),
    aDeal({ id: anId('c'), account: 'c', amount: someMoney('EUR 1'), closeDate: near }),
  ].map((deal) => ({ deal, signs: [], scores: { causes: 0, words: 0, total: 0 } }));

  it.each([
    ['risk', 'a b c'],
    ['value', 'b a c'],
    ['date', 'c a b'],
  ] as const)('by %s', (order, wanted) => {
    expect(
      inOrderOf(some, order)
        .map(({ deal }) => deal.account)
        .join(' '),
    ).toBe(wanted);
  });
});

describe('a deal is like the lost ones', () => {
  const against = (pattern: boolean) => ({ weight: 1, pattern });
  it.each([
    ['for two reasons, one of them hardly chance', 1.5, [against(true), against(false)], true],
    ['not for one alone', 1.5, [against(true), { weight: -1, pattern: false }], false],
    ['not for two that may be chance', 1.5, [against(false), against(false)], false],
    ['not where it does not stand out', 0.9, [against(true), against(true)], false],
  ])('%s', (_name, total, counts, wanted) => {
    expect(isLikeTheLost(total, () => counts)).toBe(wanted);
  });
});

it('numbers that are all the same tell nothing apart', () => {
  expect([standardised([2, 2, 2]), standardised([]), standardised([0, 2])]).toEqual([[0, 0, 0], [], [-1, 1]]);
});
