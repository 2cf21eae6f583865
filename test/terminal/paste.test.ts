import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard, Piece } from '../../src/terminal/paste.ts';
import { hear, nothingHeard } from '../../src/terminal/paste.ts';

describe('telling pasted from typed', () => {
  it.each<[string, readonly string[], readonly Piece[]]>([
    ['letters are typed', ['abc'], [{ kind: 'typed', text: 'abc' }]],
    ['a line and its Enter are typed', ['abc\r'], [{ kind: 'typed', text: 'abc\r' }]],
    ['Enter twice is typed', ['\r\r'], [{ kind: 'typed', text: '\r\r' }]],
    ['Enter and an arrow are typed', ['\r\x1b[B'], [{ kind: 'typed', text: '\r\x1b[B' }]],
    ['several lines at once are pasted', ['a\rb'], [{ kind: 'paste', text: 'a\nb', marked: false }]],
    [
      'what stands between marks is pasted',
      ['x\x1b[200~a\r\nb\x1b[201~y'],
      [
        { kind: 'typed', text: 'x' },
        { kind: 'paste', text: 'a\nb', marked: true },
        { kind: 'typed', text: 'y' },
      ],
    ],
    ['an arrow after a held-back beginning is typed', ['\x1b[2', 'A'], [{ kind: 'typed', text: '\x1b[2A' }]],
  ])('%s', (_name, chunks, pieces) => {
    expect(heardIn(chunks)).toEqual(pieces);
  });

  it('a marked paste is the same however it is cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '[', '~', '2', '0', '漢') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 4 }), (inside, cuts) => {
        const all = `\x1b[200~${inside}\x1b[201~`;
        const pasted = heardIn(cutAt(all, cuts)).map((piece) => piece.text);
        expect(pasted.join('')).toBe(inside.replaceAll('\r', '\n'));
      }),
    );
  });
});

function heardIn(chunks: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let heard: Heard = nothingHeard;
  for (const chunk of chunks) {
    const next = hear(heard, chunk);
    heard = next.heard;
    pieces.push(...next.pieces);
  }
  return pieces;
}

/** Cut anywhere but inside the first two characters of a mark, which a terminal sends together. */
function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const places = [...new Set(cuts)]
    .filter((at) => at > 2 && at < text.length)
    .sort((left, right) => left - right);
  return [...places, text.length].map((end, index) => text.slice(index === 0 ? 0 : places[index - 1], end));
}
