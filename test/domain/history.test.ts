import { describe, expect, it } from 'vitest';
import { countsFor, historyOf } from '../../src/domain/history.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDeal, anId } from '../builders.ts';

function closed(count: number, status: Deal['status'], given: Partial<Deal> = {}): readonly Deal[] {
  return Array.from({ length: count }, (_, at) => aDeal({ id: anId(`${status}${at}`), status, ...given }));
}

describe('the rep’s own closed deals', () => {
  it.each([
    ['below ten losses', [...closed(9, 'lost'), ...closed(20, 'won')], 'too-little'],
    ['without a win', closed(30, 'lost'), 'too-little'],
    ['with ten losses and a win', [...closed(10, 'lost'), ...closed(1, 'won')], 'closed'],
    ['without any', [], 'too-little'],
  ] as const)('%s: %s', (_name, deals, gate) => {
    expect(historyOf(deals).gate).toBe(gate);
  });

  it('leave open deals out of every count', () => {
    const {
      closed: all,
      lost,
      won,
    } = historyOf([...closed(2, 'lost'), ...closed(1, 'won'), ...closed(5, 'open')]);
    expect([all, lost, won]).toEqual([3, 2, 1]);
  });
});

describe('what became of deals like this one', () => {
  it('is never told by what is known only once a deal is closed', () => {
    const deals = [...closed(3, 'lost', { competitor: 'Rival', product: 'Cranes' })];
    const open = aDeal({ competitor: 'Rival', product: 'Cranes' });
    const told = (afterClosing: readonly string[]) =>
      countsFor(open, historyOf(deals, afterClosing)).map(({ field }) => field);
    expect([told([]), told(['competitor', 'Probability'])]).toEqual([['product', 'competitor'], ['product']]);
  });

  const history = historyOf([
    ...closed(2, 'lost', { product: 'Cranes', competitor: 'constructor' }),
    ...closed(1, 'won', { product: 'Cranes', competitor: 'constructor', source: 'fair' }),
    ...closed(2, 'lost', { product: 'Sensors' }),
  ]);

  it('is told where at least three share a value, as a bare count', () => {
    expect(
      countsFor(aDeal({ product: 'Cranes', source: 'fair', competitor: 'constructor' }), history),
    ).toEqual([
      { field: 'product', value: 'Cranes', lost: 2, closed: 3, pattern: false },
      { field: 'competitor', value: 'constructor', lost: 2, closed: 3, pattern: false },
    ]);
  });

  it.each([
    ['of two such deals', aDeal({ product: 'Sensors' })],
    ['of a value never seen', aDeal({ product: 'toString' })],
    ['of nothing known', aDeal()],
  ])('is not told %s', (_name, deal) => {
    expect(countsFor(deal, history)).toEqual([]);
  });
});
