import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookalikeNames } from '../../src/domain/lookalikes.ts';

describe('names that no eye tells apart', () => {
  it.each([
    ['a letter of another alphabet', 'Acme', 'Аcme'],
    ['a whole word of another alphabet', 'COCA', 'СОСА'],
    ['Greek capitals', 'BRANDT', 'ΒRΑΝDΤ'],
    ['an i without its dot', 'Kilic', 'Kılıc'],
    ['a space of no width', 'Nordhaus', 'Nord\u200bhaus'],
    ['an order to turn the line around', 'Nordhaus', 'Nordhaus\u200f'],
    ['a letter without a shape', 'Nordhaus', 'Nordhaus\u3164'],
    ['a letter in a tag', 'Nordhaus', 'Nordhaus\u{e0061}'],
    ['a hyphen that does not break', 'Kessel-Sons', 'Kessel\u2011Sons'],
    ['a dash for a hyphen', 'Kessel-Sons', 'Kessel–Sons'],
    ['another apostrophe', "O'Brien", 'O’Brien'],
    ['another accent beside another alphabet', 'Müller', 'Мuller'],
  ])('%s', (_name, one, other) => {
    expect(lookalikeNames([one, other])).toEqual([[one, other].sort()]);
  });

  it.each([
    ['case, accents and spacing, which name the same account', ['Müller', 'MULLER', ' Muller  ']],
    ['width, which names the same account', ['Acme', 'Ａｃｍｅ']],
    ['other letters that can be typed', ['Area 1', 'Area I', 'Area l']],
    ['names of another alphabet alone', ['Газпром', 'Лукойл']],
    ['the same name twice', ['Аcme', 'Аcme']],
    ['nothing', []],
  ])('not %s', (_name, names) => {
    expect(lookalikeNames(names)).toEqual([]);
  });

  it('counts those known before, but only beside one that is new', () => {
    expect(lookalikeNames(['Аcme'], ['Acme', 'Tolan', 'Tоlan'])).toEqual([['Acme', 'Аcme']]);
  });

  it('stand together, however many there are, in one order', () => {
    const names = ['Tоlan', 'Acme', 'Tolan', 'Аcme', 'Ac\u200bme'];
    expect(lookalikeNames(names)).toEqual([
      ['Acme', 'Ac\u200bme', 'Аcme'],
      ['Tolan', 'Tоlan'],
    ]);
    expect(lookalikeNames(names.toReversed())).toEqual(lookalikeNames(names));
  });

  it('are never found among names that a keyboard types', () => {
    const typed = fc.array(fc.string({ unit: 'grapheme-ascii' }));
    fc.assert(fc.property(typed, (names) => lookalikeNames(names).length === 0));
  });
});
