import { describe, expect, it } from 'vitest';
import { bandIn, bandsOf, numberIn } from '../../src/domain/bands.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { tellingFields } from '../../src/domain/telling-fields.ts';
import { aDeal, anId, someMoney } from '../builders.ts';

/** Twelve closed deals, every other one lost, and four open ones; each column gives its value by the deal's number. */
function deals(column: (at: number, status: Deal['status']) => Partial<Deal>) {
  const made = (status: Deal['status'], at: number) =>
    aDeal({ id: anId(`${status}${at}`), status, ...column(at, status) });
  return {
    closed: Array.from({ length: 12 }, (_, at) => made(at % 2 ? 'lost' : 'won', at)),
    open: Array.from({ length: 4 }, (_, at) => made('open', at)),
  };
}

function told(column: (at: number, status: Deal['status']) => Partial<Deal>, name = ''): readonly string[] {
  const { closed, open } = deals(column);
  const fields = tellingFields(closed, open, {
    afterClosing: ['Late'],
    headers: ['close date', 'probability'],
  });
  return fields.map((field) => field.name).filter((one) => name === '' || one === name);
}

function attribute(name: string, cellOf: (at: number, status: Deal['status']) => string | undefined) {
  return (at: number, status: Deal['status']): Partial<Deal> => {
    const value = cellOf(at, status);
    return { attributes: value === undefined ? {} : { [name]: value } };
  };
}

const kinds = (at: number) => ['a', 'b', 'c'][at % 3];

describe('a column is worth weighing', () => {
  it.each([
    ['when it holds a few kinds', 'Region', attribute('Region', kinds)],
    ['when it holds many numbers', 'Seats', attribute('Seats', (at) => `${at + 1}00`)],
    ['when few kinds are written as numbers', 'Size', attribute('Size', (at) => `${at % 3}`)],
    ['when it is the amount', 'amount', (at: number) => ({ amount: someMoney(`EUR ${at + 1}000`) })],
    ['when it is the product', 'product', (at: number) => ({ product: kinds(at) ?? '' })],
    ['when open deals have several owners', 'owner', (at: number) => ({ owner: kinds(at) ?? '' })],
  ] as const)('%s', (_name, column, made) => {
    expect(told(made, column)).toEqual([column]);
  });

  it.each([
    ['which every deal has alike', 'Region', attribute('Region', () => 'north')],
    ['of ids or names', 'Ref', attribute('Ref', (at, status) => `${status} ${at}`)],
    ['of free text', 'Remark', attribute('Remark', (at) => `${kinds(at)} ${'long '.repeat(15)}`)],
    ['of days', 'Signed', attribute('Signed', (at) => `2026-0${(at % 3) + 1}-01`)],
    ['that is known only after closing', 'Late', attribute('Late', kinds)],
    ['whose header says so', 'Deal Probability (%)', attribute('Deal Probability (%)', kinds)],
    ['whose header says so in one word', 'CloseDate', attribute('CloseDate', kinds)],
    [
      'that most closed deals fill and no open one does',
      'Order',
      attribute('Order', (at, status) => (status === 'open' ? undefined : kinds(at))),
    ],
    [
      'that only won deals fill',
      'Order',
      attribute('Order', (at, status) => ({ won: 'placed', lost: kinds(at), open: 'b' })[status]),
    ],
    [
      'of the owner, when all open deals have the same',
      'owner',
      (at: number, status: Deal['status']) => ({ owner: status === 'open' ? 'a' : (kinds(at) ?? '') }),
    ],
  ] as const)('never one %s', (_name, column, made) => {
    expect(told(made, column)).toEqual([]);
  });

  it('and stays so whatever column that tells nothing stands beside it', () => {
    const alone = attribute('Region', kinds);
    const beside = (at: number, status: Deal['status']) => ({
      attributes: { ...alone(at, status).attributes, Ref: `${status} ${at}` },
    });
    expect(told(beside)).toEqual(told(alone));
  });
});

describe('numbers', () => {
  it.each<[string, number | undefined]>([
    ['12', 12],
    ['-3.5', -3.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234', 1234],
    ["1'234", 1234],
    ['45%', 45],
    ['12,5', 12.5],
    ['', undefined],
    ['12 seats', undefined],
    ['1,23,4', undefined],
  ])('"%s" is read as %s', (text, wanted) => {
    expect(numberIn(text)).toBe(wanted);
  });

  it('fall into bands of about as many deals; what is alike stays together', () => {
    const bands = bandsOf([1, 1, 1, 1, 1, 1, 2, 3, 4, 5]);
    expect(bands.cuts).toEqual([3]);
    expect([0, 1, 2, 3, 99].map((number) => bandIn(bands, number))).toEqual([0, 0, 0, 1, 1]);
  });

  it.each([
    [8, 4],
    [60, 5],
    [200, 6],
  ])('of %i are cut into %i bands', (count, wanted) => {
    expect(bandsOf(Array.from({ length: count }, (_, at) => at)).cuts).toHaveLength(wanted - 1);
  });
});
