import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsLike, shortIds, shortOf } from '../../src/domain/ids.ts';
import { anId } from '../builders.ts';
import { id } from '../store/arbitrary-deal.ts';

describe('short ids', () => {
  it('are four letters, or as many as tell them apart', () => {
    expect([...shortIds([anId('k3f9abc'), anId('k3f9abd'), anId('m')]).values()]).toEqual([
      'k3f9abc',
      'k3f9abd',
      'mzzz',
    ]);
  });

  it('mean one record each, and are no longer than needed', () => {
    const alike = fc.array(
      fc.oneof(
        id,
        id.map((one) => anId(one.slice(0, 5))),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(alike, (all) => {
        for (const [whole, short] of shortIds(all)) {
          expect(idsLike(short, all)).toEqual([whole]);
          expect(short.length === 4 || idsLike(short.slice(0, -1), all).length > 1).toBe(true);
        }
      }),
    );
  });
});

it('an id that was not among the others stands whole', () => {
  expect([shortOf(shortIds([anId('k3f9')]), anId('k3f9')), shortOf(new Map(), anId('k3f9'))]).toEqual([
    'k3f9',
    anId('k3f9'),
  ]);
});

describe('ids like what was typed', () => {
  const all = [anId('k3f9b'), anId('k3f9a'), anId('k3f9a')];
  it.each([
    ['all that begin so, in order', 'k3f9', [anId('k3f9a'), anId('k3f9b')]],
    ['in any letters', 'K3F9A', [anId('k3f9a')]],
    ['none below four letters', 'k3f', []],
    ['none that begin otherwise', 'xxxx', []],
  ])('%s', (_name, typed, found) => {
    expect(idsLike(typed, all)).toEqual(found);
  });
});
