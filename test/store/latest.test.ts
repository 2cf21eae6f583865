import { describe, expect, test } from 'vitest';
import type { Deal } from '../../src/domain/pipeline.ts';
import { wantedOf } from '../../src/domain/some-deals.ts';
import { unreadBytes } from '../../src/store/parts.ts';
import { someDealsOf } from '../../src/store/some-deals.ts';
import { aDay, aDeal, anId } from '../builders.ts';
import { reopenedPipeline } from './reopened.ts';

let made = 0;
function lost(closeDate: string | undefined, more: Partial<Deal> = {}): Deal {
  made += 1;
  const { closeDate: _usual, ...deal } = aDeal({ id: anId(`d${made}`), status: 'lost', ...more });
  return closeDate === undefined ? deal : { ...deal, closeDate: aDay(closeDate) };
}

function latest(deals: readonly Deal[], latestLost: number): readonly Deal[] {
  const pipeline = reopenedPipeline({ schema: 2, deals });
  const { deals: found } = someDealsOf(pipeline, { latestLost });
  expect(unreadBytes(pipeline, 'deals')).toBeDefined();
  expect(found).toEqual(wantedOf(deals, { latestLost }));
  return found;
}

describe('the lost deals that closed last', () => {
  const [old, new1, new2, without] = [
    lost('2026-01-02'),
    lost('2026-11-02'),
    lost('2026-11-02'),
    lost(undefined),
  ];
  const open = aDeal({ id: anId('open'), status: 'open' });

  test('are so many, and all of the same day', () => {
    expect(latest([old, new1, open, without, new2], 1)).toEqual([new1, new2]);
    expect(latest([old, new1, open, without, new2], 2)).toEqual([new1, new2]);
    expect(latest([old, new1, open, without, new2], 3)).toEqual([old, new1, new2]);
  });

  test('are the first of those without a day, where there are too few with one', () => {
    const others = [lost(undefined), lost(undefined)];
    expect(latest([without, ...others], 2)).toEqual([without, others[0]]);
    expect(latest([...others, old, without], 2)).toEqual([others[0], old]);
  });

  test('are not taken for later by a day that stands elsewhere in their lines', () => {
    const said = { attributes: { closeDate: '2027-01-01' } };
    const seeming = [lost('2026-01-01', said), lost(undefined, said), lost(undefined)];
    expect(latest([...seeming, old], 1)).toEqual([old]);
    expect(latest([...seeming, old], 3)).toEqual([seeming[0], seeming[1], old]);
  });

  test('are not those that only say so in another column', () => {
    const attributes = { status: 'lost' };
    expect(latest([aDeal({ id: anId('open'), attributes })], 1)).toEqual([]);
  });
});
