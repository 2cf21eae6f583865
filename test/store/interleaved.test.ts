import { expect, test } from 'vitest';
import { chanceFrom } from '../torture/chance.ts';
import { comersInterleave } from '../torture/inside/interleaved.ts';

test('whoever comes in between at any step, and whoever dies there, never two have the lock and all get it', async () => {
  const { counts } = await comersInterleave(400, chanceFrom(7));
  expect(counts).toMatchObject({ overlaps: { found: 0 }, stuck: { found: 0 } });
});
