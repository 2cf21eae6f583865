import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainly, quotation } from '../../src/render/markdown.ts';
import { attacks } from '../torture/outside/attacks.ts';

/** What is left of a line once everything that was made harmless is taken out. */
const bare = (line: string) => line.replace(/\\[^A-Za-z0-9\s]/g, 'x');

/** Nothing in it could begin markup, an address or an entity. */
function saysNothingElse(line: string): boolean {
  return !/[`*_[\]<>|~&@]|:\/\/|www\./i.test(bare(line)) && !/^\s*(?:[#+=-]|\d+[.)])/.test(bare(line));
}

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~&@#+=-1.):/ \n\twW', 'http://', 'www.', 'a') }),
  fc.constantFrom(...Object.values(attacks)),
  fc.string({ unit: 'grapheme' }),
);

describe('text in Markdown', () => {
  it.each([
    ['# a head', '\\# a head'],
    ['1. first', '1\\. first'],
    ['[x](http://evil.example)', '\\[x\\](http\\://evil.example)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['a | b', 'a \\| b'],
    ['www.evil.example', 'www\\.evil.example'],
    ['two\nlines', 'two lines'],
  ])('%j stands as %j', (text, written) => {
    expect(plainly(text)).toBe(written);
  });

  it('is one line of text alone, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = plainly(text);
        expect(line).not.toContain('\n');
        expect(saysNothingElse(line), line).toBe(true);
      }),
    );
  });

  it('keeps its lines in a quotation, each of them a line of it', () => {
    expect(quotation('first\n\n# second\n')).toBe('> first\n>\n> \\# second');
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of quotation(text).split('\n')) {
          expect(line).toMatch(/^>/);
          expect(saysNothingElse(line.replace(/^> ?/, '')), line).toBe(true);
        }
      }),
    );
  });
});
