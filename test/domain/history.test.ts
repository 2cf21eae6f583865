import { describe, expect, it } from 'vitest';
import { countsFor, historyOf } from '../../src/domain/history.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDeal, anId } from '../builders.ts';

function closed(count: number, status: Deal['status'], given: Partial<Deal> = {}): readonly Deal[] {
  return Array.from({ length: count }, (_, at) => aDeal({ id: anId(`${status}${at}`), status, ...given }));
}

function differing(count: number): readonly Deal[] {
  return [...closed(count, 'lost', { product: 'Cranes' }), ...closed(count, 'won', { product: 'Sensors' })];
}

describe('the rep’s own closed deals', () => {
  it.each([
    ['below ten losses', [...closed(9, 'lost'), ...closed(20, 'won')], 'too-little'],
    ['without a win', closed(30, 'lost'), 'too-little'],
    ['with ten losses and a win', [...closed(10, 'lost'), ...closed(1, 'won')], 'closed'],
    ['without any', [], 'too-little'],
    ['with twenty losses that differ from the wins', differing(20), 'open'],
    ['with nineteen such losses', differing(19), 'closed'],
    ['with twenty losses like the wins', [...closed(20, 'lost'), ...closed(20, 'won')], 'closed'],
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
    const deals = [
      ...closed(3, 'lost', { competitor: 'Rival', product: 'Cranes' }),
      ...closed(3, 'won', { competitor: 'None', product: 'Sensors' }),
    ];
    const open = aDeal({ competitor: 'Rival', product: 'Cranes' });
    const told = (afterClosing: readonly string[]) =>
      countsFor(open, historyOf(deals, { afterClosing, headers: [] })).map(({ field }) => field);
    expect([told([]), told(['competitor', 'Probability'])]).toEqual([['product', 'competitor'], ['product']]);
  });

  const history = historyOf([
    ...closed(12, 'lost', { product: 'Cranes', competitor: 'constructor' }),
    ...closed(1, 'won', { product: 'Cranes', competitor: 'constructor' }),
    ...closed(2, 'lost', { product: 'Sensors', competitor: 'none' }),
    ...closed(12, 'won', { product: 'Sensors', competitor: 'none' }),
  ]);

  it('is a bare count, and a pattern where so many losses are hardly chance; what moves the deal most stands first', () => {
    const told = countsFor(aDeal({ product: 'Cranes', competitor: 'none' }), history);
    expect(told.map(({ weight: _, ...count }) => count)).toEqual([
      { field: 'product', value: 'Cranes', lost: 12, closed: 13, pattern: true },
      { field: 'competitor', value: 'none', lost: 2, closed: 14, pattern: false },
    ]);
    expect(told.map(({ weight }) => Math.sign(weight))).toEqual([1, -1]);
  });

  it('is told of numbers by the band they lie in', () => {
    const sized = (status: Deal['status'], sizes: readonly number[]) =>
      sizes.map((size) => aDeal({ id: anId(`${status}${size}`), status, attributes: { Seats: `${size}` } }));
    const seats = historyOf([...sized('won', [1, 2, 3, 4, 5, 6]), ...sized('lost', [7, 8, 9, 10, 11, 12])]);
    const bands = [1, 5, 40].map((size) => countsFor(aDeal({ attributes: { Seats: `${size}` } }), seats)[0]);
    expect(bands).toMatchObject([
      { field: 'Seats', value: '–4', band: { to: 4 }, lost: 0, closed: 3 },
      { value: '4–7', band: { from: 4, to: 7 }, lost: 0, closed: 3 },
      { value: '10–', band: { from: 10 }, lost: 3, closed: 3 },
    ]);
  });

  it.each([
    ['of a value never seen', aDeal({ product: 'toString' })],
    ['of nothing known', aDeal()],
  ])('is not told %s', (_name, deal) => {
    expect(countsFor(deal, history)).toEqual([]);
  });
});
