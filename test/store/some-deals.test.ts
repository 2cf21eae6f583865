import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wantedOf } from '../../src/domain/some-deals.ts';
import { unreadBytes } from '../../src/store/parts.ts';
import { someDealsOf } from '../../src/store/some-deals.ts';
import { openPipeline } from '../../src/store/stores.ts';
import { aDeal, anId } from '../builders.ts';
import { anyPipeline } from './arbitrary-deal.ts';
import { freshFolder, thisProcess } from './ground.ts';
import { reopenedPipeline } from './reopened.ts';

describe('a few deals of the pipeline', () => {
  test('are those that fit among all of them, in their order, whatever stands in the others', async () => {
    const folder = freshFolder();
    await fc.assert(
      fc.asyncProperty(
        anyPipeline,
        fc.constantFrom('open', 'won', 'lost', undefined),
        fc.array(fc.nat()),
        fc.nat({ max: 4 }),
        async (pipeline, status, places, latestLost) => {
          const at = (place: number) => pipeline.deals.at(place % 7);
          const ids = new Set(places.flatMap((place) => at(place)?.id ?? anId('none')));
          const closesOn = new Set(places.flatMap((place) => at(place + 1)?.closeDate ?? []));
          const wanted = { ids, closesOn, latestLost, ...(status === undefined ? {} : { status }) };
          const store = openPipeline({ folder, surroundings: thisProcess() });
          await store.change(() => pipeline);
          const some = await store.readSome(wanted);
          expect(some).toStrictEqual({
            deals: wantedOf(pipeline.deals, wanted),
            any: pipeline.deals.length > 0,
          });
        },
      ),
    );
  });

  test('are found without taking the others apart', () => {
    const [lost, open] = [aDeal({ id: anId('10st'), status: 'lost' }), aDeal({ id: anId('open') })];
    const pipeline = reopenedPipeline({ schema: 2, deals: [open, lost, open] });
    expect(someDealsOf(pipeline, { status: 'lost' })).toStrictEqual({ deals: [lost], any: true });
    expect(unreadBytes(pipeline, 'deals')).toBeDefined();
  });

  test('are found where all were read before', () => {
    const pipeline = reopenedPipeline({ schema: 2, deals: [aDeal({ id: anId('open') })] });
    expect(pipeline.deals).toHaveLength(1);
    expect(someDealsOf(pipeline, { ids: new Set([anId('open')]) }).deals).toEqual(pipeline.deals);
  });

  test('are not taken for others whose columns say the same', () => {
    const attributes = { status: 'lost', id: anId('10st') };
    const pipeline = reopenedPipeline({ schema: 2, deals: [aDeal({ id: anId('open'), attributes })] });
    const wanted = { status: 'lost', ids: new Set([anId('10st')]) } as const;
    expect(someDealsOf(pipeline, wanted)).toStrictEqual({ deals: [], any: true });
  });

  test('are none before anything was imported', async () => {
    const store = openPipeline({ folder: freshFolder(), surroundings: thisProcess() });
    expect(await store.readSome({ status: 'open' })).toStrictEqual({ deals: [], any: false });
  });

  test('are of the file as it stands now, though it was read before', async () => {
    const opening = { folder: freshFolder(), surroundings: thisProcess() };
    const store = openPipeline(opening);
    const open = aDeal({ id: anId('open') });
    await openPipeline(opening).change((before) => ({ ...before, deals: [open] }));
    expect((await store.readSome({ status: 'open' })).deals).toHaveLength(1);
    expect((await store.readSome({ ids: new Set([open.id]) })).deals).toHaveLength(1);
    await openPipeline(opening).change((before) => ({
      ...before,
      deals: [{ ...open, status: 'lost' as const }],
    }));
    expect((await store.readSome({ status: 'open' })).deals).toEqual([]);
    expect((await store.readSome({ status: 'lost' })).deals).toHaveLength(1);
  });
});
