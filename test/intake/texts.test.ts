import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidied } from '../../src/intake/texts.ts';

const texts = tidied({ text: (cell) => cell === '-', value: () => false });

describe('the words of a table', () => {
  it('are tidied alike whenever they come again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0', 'é') }), (cell) => {
        const tidy = cell.trim().replace(/\s+/g, ' ');
        for (const _ of [1, 2]) expect([texts.line(cell), texts.block(cell)]).toEqual([tidy, cell.trim()]);
      }),
    );
  });

  it('stay apart however many there are', () => {
    const cells = Array.from({ length: 25_000 }, (_, number) => ` owner  ${number} `);
    const tidy = cells.map((_, number) => `owner ${number}`);
    expect(cells.map(texts.line)).toEqual(tidy);
    expect(cells.map(texts.line)).toEqual(tidy);
  });
});
