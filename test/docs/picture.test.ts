import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawnNow, pictureFile } from './picture.ts';

test('the picture in README is what the program shows today; if not: npm run picture', async () => {
  expect(await drawnNow()).toBe(readFileSync(pictureFile, 'utf8'));
}, 60_000);
