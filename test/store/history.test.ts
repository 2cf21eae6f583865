import { expect, test } from 'vitest';
import { openPipeline } from '../../src/store/stores.ts';
import { aDay, aDeal, someMoney } from '../builders.ts';
import { freshFolder, thisProcess, thrownBy } from './ground.ts';

const until = aDay('2026-11-16');
const good = [
  { field: 'stage', until, was: 'Offer' },
  { field: 'stage', until },
  { field: 'amount', until, was: someMoney('EUR 5') },
  { field: 'closeDate', until, was: aDay('2026-11-30') },
] as const;

test('what a deal was before is kept', async () => {
  const opening = { folder: freshFolder(), surroundings: thisProcess() };
  const deals = [aDeal({ history: good, firstSeenOn: until })];
  await openPipeline(opening).change(() => ({ schema: 2, afterClosing: ['Closed Lost Reason'], deals }));
  expect(await openPipeline(opening).read()).toMatchObject({ afterClosing: ['Closed Lost Reason'], deals });
});

test.each([
  [{ field: 'owner', until, was: 'Robin' }],
  [{ field: 'stage', was: 'Offer' }],
  [{ field: 'amount', until, was: '5.00' }],
  [{ field: 'closeDate', until, was: 'soon' }],
  [{ field: 'stage', until, was: 'Offer', by: 'Robin' }],
])('what cannot have been is not: %j', async (wrong) => {
  const pipeline = openPipeline({ folder: freshFolder(), surroundings: thisProcess() });
  const deals = [aDeal({ history: [...good, wrong] as never })];
  const error = await thrownBy(() => pipeline.change(() => ({ schema: 2, deals })));
  expect(String(error)).toBe('TypeError: pipeline.deals.0 would be kept in a wrong shape');
});
