import { describe, expect, it } from 'vitest';
import { luckOf } from '../../src/domain/luck.ts';
import { aDay, aDeal, anId } from '../builders.ts';

/** Closed deals in the order of their days: `w` won, `l` lost. */
function closed(order: string) {
  return [...order].map((how, at) =>
    aDeal({
      id: anId(`d${at}`),
      status: how === 'w' ? 'won' : 'lost',
      closeDate: aDay(`2026-03-${String(at + 1).padStart(2, '0')}`),
    }),
  );
}

describe('the law of numbers (G62)', () => {
  it.each(['', 'wlwl', 'lllll'])('says nothing of "%s": too few, or no win yet', (order) => {
    expect(luckOf(closed(order))).toBeUndefined();
  });

  it('is the share won, with its interval, and the deals up to the next win', () => {
    const luck = luckOf([...closed('wlllwllllw'), aDeal({ id: anId('open') })]);
    expect(luck).toMatchObject({ won: 3, lost: 7, rate: 0.3 });
    expect(luck?.interval.low).toBeCloseTo(0.1078, 3);
    expect(luck?.toNext.about).toBeCloseTo(10 / 3);
    expect(luck?.toNext.to).toBeCloseTo(1 / 0.1078, 1);
  });

  it('tells how often the losses since the last win come in a row by chance, at the rate before them', () => {
    const luck = luckOf(closed('wlwllwlll'));
    expect(luck?.streak?.lost).toHaveLength(3);
    // Of the six before, three were won.
    expect(luck?.streak?.chance).toBeCloseTo(0.5 ** 3);
  });

  it.each([
    ['one loss is no row', 'wlwlwwl'],
    ['before the row there are too few to know a rate', 'wwlwll'],
    ['the last one was won', 'wlwllw'],
  ])('tells of no row where %s', (_name, order) => {
    expect(luckOf(closed(order))?.streak).toBeUndefined();
  });

  it('looks at the days, not at the order of the file, and leaves out what has none', () => {
    const deals = closed('wwwwwll');
    const undated = aDeal({ id: anId('undated'), status: 'won' });
    const luck = luckOf([...deals, undated].reverse());
    expect(luck?.streak).toMatchObject({ lost: [{ id: anId('d6') }, { id: anId('d5') }], chance: 0 });
  });
});
