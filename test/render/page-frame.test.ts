import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { styleSum } from '../../src/render/page-frame.ts';

const style = readFileSync(join(import.meta.dirname, '../../data/page/review.css'));

it('a page names the sum of its own style, so that it takes no other', () => {
  expect(styleSum).toBe(createHash('sha256').update(style).digest('base64'));
});
