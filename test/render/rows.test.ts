import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, hanging, wrapped } from '../../src/render/layout.ts';
import { rowsOf } from '../../src/render/rows.ts';
import { widthOf } from '../../src/render/width.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '漢', '👍', 'é') });
const columns = fc.integer({ min: 4, max: 30 });

describe('wrapping', () => {
  it('breaks at blanks, and inside a word that is too long', () => {
    expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapped('a\n\nb', 4)).toEqual(['a', '', 'b']);
  });

  it('hangs the rows after the first under it', () => {
    expect(hanging('> 1  ', 'a choice with a long label', 20)).toEqual([
      '> 1  a choice with a',
      '     long label',
    ]);
  });

  it('never takes more columns than there are', () => {
    fc.assert(
      fc.property(text, columns, (words, width) =>
        wrapped(words, width).every((row) => widthOf(row) <= width),
      ),
    );
    fc.assert(fc.property(text, columns, (words, width) => widthOf(cut(words, width)) <= width));
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(text, columns, (words, width) => {
        const rows = rowsOf(words, width).map(({ from, to }) => words.slice(from, to));
        expect(rows.join('')).toBe(words);
      }),
    );
  });
});
