import { describe, expect, it } from 'vitest';
import { patternsIn, patternsOfSource } from './patterns.ts';
import { slowest } from './slow-patterns.ts';

const text = String.raw`
  // not /this/ one
  const end = /[.!]+$/u;
  if (/^(a+)+$/.test(text)) return text.replace(/\s*\n\s*/g, ' ') / 2 / 3;
  return /a[/]b\/c/.exec(text);
`;

describe('the patterns of a file', () => {
  it('are found as they are written', () => {
    const found = patternsIn('file.ts', text).map(({ place, pattern }) => `${place} ${pattern}`);
    expect(found).toEqual([
      'src/file.ts:3 /[.!]+$/u',
      'src/file.ts:4 /^(a+)+$/',
      String.raw`src/file.ts:4 /\s*\n\s*/g`,
      String.raw`src/file.ts:5 /a[/]b\/c/`,
    ]);
  });

  it('are found in every room', () => {
    const rooms = new Set(patternsOfSource().map(({ place }) => place.split('/')[1]));
    for (const room of ['domain', 'intake', 'render', 'store', 'terminal']) expect(rooms).toContain(room);
  });

  it.each([/[.!]+$/, /\s*\n\s*/, /^0*(\d+)0*x$/])('are told when they take long: %s', (pattern) => {
    expect(slowest({ place: '', pattern }, 100_000).took).toBeGreaterThan(50);
  });
});
