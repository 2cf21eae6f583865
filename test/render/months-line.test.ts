import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/by-month.ts';
import { monthsLines } from '../../src/render/months-line.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aLoss } from '../builders.ts';

const counts = [0, 1, 2, 12, 6, 0, 3, 12, 1];
const months = monthsOf(counts);

function monthsOf(lost: readonly number[]): readonly Month[] {
  return lost.map((count, at) => ({
    month: `2026-${String(at + 1).padStart(2, '0')}`,
    lost: Array.from({ length: count }, () => aLoss()),
    won: [],
  }));
}

const drawn = (given: readonly Month[], bars: boolean, width: number) =>
  monthsLines(given, { bars, width }).map(unpainted);

describe('the losses month by month', () => {
  it('are drawn small, with the largest month in words; none is lower than one', () => {
    expect(drawn(months, true, 80)).toEqual(['By month  ▁▂▂▇▄▁▃▇▂  the most: 12 in Aug 2026']);
  });

  it('fit every window: the last months where not all have room, nothing below 50 columns', () => {
    const many = monthsOf(Array.from({ length: 24 }, (_, at) => (at === 3 ? 10_000 : 1)));
    for (const width of [50, 52, 60, 200]) {
      const [line = ''] = drawn(many, true, width);
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line).toMatch(/^By month {2}[▁-▇]{10,24} {2}the most: 10000 in Apr 2026$/);
    }
    expect(drawn(many, true, 49)).toEqual([]);
  });

  it('are said in words where nothing is drawn', () => {
    expect(drawn(months, false, 40)).toEqual([
      'By month  1 in Feb 2026, 2 in Mar 2026,',
      '          12 in Apr 2026, 6 in May 2026,',
      '          3 in Jul 2026, 12 in Aug 2026,',
      '          1 in Sep 2026',
    ]);
  });

  it('are left out of one month alone, and of none', () => {
    expect(drawn(monthsOf([3]), true, 80)).toEqual([]);
    expect(drawn(monthsOf([0, 0]), false, 80)).toEqual([]);
    expect(drawn([], true, 80)).toEqual([]);
  });
});
