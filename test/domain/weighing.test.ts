import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnder, beyondChance, tailOf } from '../../src/domain/by-chance.ts';
import { fittedLine } from '../../src/domain/fitted-line.ts';
import type { Ended } from '../../src/domain/weighing.ts';
import { riskIn, scoreIn, weighed, weightIn } from '../../src/domain/weighing.ts';

type Row = Readonly<Record<string, string>>;

interface Golden {
  readonly fields: readonly string[];
  readonly history: readonly (Row & { readonly lost: boolean })[];
  readonly open: readonly Row[];
  readonly expected: {
    readonly intercept: number;
    readonly slope: number;
    readonly looScores: readonly number[];
    readonly scores: readonly number[];
    readonly risk: readonly number[];
  };
}

const goldenFile = join(import.meta.dirname, '../../../shared/data/golden/woe.json');

function ended(rows: readonly (readonly [lost: boolean, ...values: string[]])[]): readonly Ended[] {
  return rows.map(([lost, ...values]) => ({ lost, values }));
}

describe('the weights of the past', () => {
  it.skipIf(!existsSync(goldenFile))('are those of the worked example to the ninth place', () => {
    const { fields, history, open, expected } = JSON.parse(readFileSync(goldenFile, 'utf8')) as Golden;
    const valuesOf = (row: Row) => fields.map((field) => row[field]);
    const all = weighed(
      history.map((row) => ({ values: valuesOf(row), lost: row.lost })),
      fields.length,
    );
    const scores = open.map((row) => scoreIn(all, valuesOf(row)));
    const close = (numbers: readonly number[], wanted: readonly number[]) => {
      expect(numbers).toHaveLength(wanted.length);
      for (const [at, number] of numbers.entries()) expect(number).toBeCloseTo(wanted[at] ?? Number.NaN, 9);
    };
    close([all.intercept, all.slope], [expected.intercept, expected.slope]);
    close(all.own, expected.looScores);
    close(scores, expected.scores);
    close(
      scores.map((score) => riskIn(all, score)),
      expected.risk,
    );
  });

  it('are the logs of the odds, with eight usual deals behind each value', () => {
    const all = weighed(ended([...many(3, true, 'a'), ...many(1, false, 'a'), ...many(2, false, 'b')]), 1);
    // Three of six are lost, so that half of eight stand behind either end.
    expect(weightIn(all, 0, 'a')).toBeCloseTo(Math.log((3 + 4) / (1 + 4)), 12);
    expect(weightIn(all, 0, 'b')).toBeCloseTo(Math.log((0 + 4) / (2 + 4)), 12);
  });

  it('say nothing of a value never seen, nor of a blank', () => {
    const all = weighed(ended([...many(3, true, 'a'), ...many(3, false, 'b')]), 1);
    expect([scoreIn(all, ['constructor']), scoreIn(all, [undefined])]).toEqual([0, 0]);
  });

  it('leave each closed deal out of its own score', () => {
    const all = weighed(ended([...many(2, true, 'a'), [true, 'alone'], ...many(3, false, 'b')]), 1);
    expect(all.own[2]).toBe(0);
  });

  it('do not hang on the order of the deals or of the fields (law)', () => {
    const row = fc.tuple(fc.boolean(), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const turned = rows.map(([lost, first, second]) => [lost, second, first] as const).reverse();
        const [one, other] = [weighed(ended(rows), 2), weighed(ended(turned), 2)];
        expect(other.slope).toBeCloseTo(one.slope, 9);
        expect(scoreIn(other, ['y', 'a'])).toBeCloseTo(scoreIn(one, ['a', 'y']), 9);
      }),
    );
  });
});

function many(count: number, lost: boolean, value: string): readonly [boolean, string][] {
  return Array.from({ length: count }, () => [lost, value]);
}

describe('the line from a score to the risk', () => {
  const before = { intercept: { mean: 0, spread: 1 }, slope: { mean: 0.5, spread: 0.25 } };

  it('stays where it was before anything is seen', () => {
    expect(fittedLine([], before)).toEqual({ intercept: 0, slope: 0.5 });
  });

  it('is level, never falling, where high scores were won', () => {
    const scored = Array.from({ length: 400 }, (_, at) => ({ score: at % 2 ? 3 : -3, lost: at % 2 === 0 }));
    expect(fittedLine(scored, before).slope).toBe(0);
  });

  it('is the most likely one: no step aside makes it likelier (law)', () => {
    const scored = fc.array(
      fc.record({ score: fc.double({ min: -3, max: 3, noNaN: true }), lost: fc.boolean() }),
      {
        maxLength: 40,
      },
    );
    const likelihood = (
      line: { intercept: number; slope: number },
      all: readonly { score: number; lost: boolean }[],
    ) =>
      all.reduce(
        (sum, { score, lost }) =>
          sum - Math.log1p(Math.exp((lost ? -1 : 1) * (line.intercept + line.slope * score))),
        -(line.intercept ** 2) / 2 - ((line.slope - 0.5) / 0.25) ** 2 / 2,
      );
    fc.assert(
      fc.property(scored, (all) => {
        const line = fittedLine(all, before);
        const best = likelihood(line, all);
        for (const [up, steeper] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
        ] as const) {
          const aside = { intercept: line.intercept + up, slope: Math.max(0, line.slope + steeper) };
          expect(likelihood(aside, all)).toBeLessThanOrEqual(best + 1e-9);
        }
      }),
    );
  });
});

describe('what is hardly chance', () => {
  it.each([
    ['all lost above all won', [3, 4, 1, 2], [true, true, false, false], 1],
    ['all below', [1, 2, 3, 4], [true, true, false, false], 0],
    ['all the same', [1, 1, 1, 1], [true, true, false, false], 0.5],
    ['one pair of four the wrong way', [3, 1, 2, 0], [true, true, false, false], 0.75],
    ['nothing won', [3, 1], [true, true], 0.5],
  ] as const)('the area under %s', (_name, scores, lost, wanted) => {
    expect(areaUnder([...scores], [...lost])).toBe(wanted);
  });

  it('is told in standard deviations of the rank sum', () => {
    expect(beyondChance(0.75, 20, 20)).toBeCloseTo(0.25 / Math.sqrt(41 / 4800), 12);
    expect(beyondChance(0.9, 0, 20)).toBe(0);
  });

  it.each([
    ['four of four heads', 4, 4, 0.5, 1 / 16],
    ['none or more', 0, 7, 0.3, 1],
    ['nine or more of ten at a half', 9, 10, 0.5, 11 / 1024],
    ['60 or more of 100 at a half', 60, 100, 0.5, 0.028443966820490392],
    ['850 or more of 1,000 at 0.8', 850, 1000, 0.8, 2.6443381908983117e-5],
  ])('the tail of %s', (_name, lost, deals, chance, wanted) => {
    expect(tailOf(lost, deals, chance) / wanted).toBeCloseTo(1, 9);
  });
});
