import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks, painted, unpainted } from '../../src/render/paint.ts';
import type { ColourLevel } from '../../src/terminal/colour.ts';
import { doorFor } from '../../src/terminal/door.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '\r',
      '\x1b',
      '[',
      '3',
      '1',
      'm',
      '\x9b',
      '\u202e',
      '\u200d',
      '\ud800',
      '👩',
      ...Object.values(marks),
    ),
  }),
);
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]|[\u034F\u115F\u3164]/u;
const ownCodes = new RegExp(`${String.fromCharCode(27)}\\[(?:1|22|2|35|32|39)m`, 'g');

describe('the output door', () => {
  it.each([
    ['an escape that would clear the screen', 'Acme\x1b[2J', 'Acme\uFFFD[2J'],
    ['a one-byte escape', 'Acme\x9b31m', 'Acme\uFFFD31m'],
    ['a carriage return that would overwrite the line', 'good\rbad', 'good\uFFFDbad'],
    ['an order to turn the line around', 'abc\u202Ecba', 'abc\uFFFDcba'],
    ['a space of no width', 'Ac\u200Bme', 'Ac\uFFFDme'],
    ['half a character', 'a\uD800b', 'a\uFFFDb'],
    ['a private character', 'a\uE000b', 'a\uFFFDb'],
    ['an unassigned character', 'a\uFDE0b', 'a\uFFFDb'],
    ['a line separator', 'a\u2028b', 'a\uFFFDb'],
    ['a letter that has no shape', 'a\u3164b', 'a\uFFFDb'],
    ['an order of form where there is none to choose', 'a\uFE0Fb\u{E0101}c', 'a\uFFFDb\uFFFDc'],
    ['a second order of form after the first', '葛\u{E0100}\u{E0101}', '葛\u{E0100}\uFFFD'],
    ['a joiner behind what was made visible', 'a\uFE0F\u200Db', 'a\uFFFD\uFFFDb'],
    ['a letter in a tag', '\u{E0061}', '\uFFFD'],
    [
      'accents heaped until they cover other lines',
      `a${'\u0301'.repeat(12)}`,
      `a${'\u0301'.repeat(8)}${'\uFFFD'.repeat(4)}`,
    ],
  ])('makes visible: %s', (_name, text, shown) => {
    expect(printed(text)).toBe(shown);
  });

  it.each([
    ['line ends and tabs', 'a\n\tb\n'],
    ['accents and other alphabets', 'Müller, Ångström, 漢字, нет'],
    ['families of emoji', '👨‍👩‍👧 and ❤️‍🔥'],
    ['the joiner inside a Persian word', 'می‌خواهم'],
    [
      'the form of an emoji, of a keycap and of a name in Japanese',
      '☎\uFE0E ❤\uFE0F 1\uFE0F\u20E3 葛\u{E0100}城',
    ],
    ['as many accents as a language needs', 'שָׁ֑ ผู้ ཧྐྵྨླྺྼྻྂ'],
  ])('leaves alone: %s', (_name, text) => {
    expect(printed(text)).toBe(text);
  });

  it('takes a joiner that joins nothing for what it is', () => {
    expect(printed('a \u200D b')).toBe('a \uFFFD b');
  });

  it('reads the line ends of Windows as line ends', () => {
    expect(printed('one\r\ntwo\r\n')).toBe('one\ntwo\n');
  });

  it('shows a style in colour, or the bare words', () => {
    const text = `${painted('alarm', '3 d late')} now`;
    expect(printed(text, 1)).toBe('\x1b[35m3 d late\x1b[39m now');
    expect(printed(text, 0)).toBe('3 d late now');
  });

  it('closes every style at the end of the line', () => {
    expect(printed(painted('strong', 'a\nb'), 1)).toBe('\x1b[1ma\x1b[22m\n\x1b[1mb\x1b[22m');
    expect(printed(`${marks.quiet}a\nb`, 1)).toBe('\x1b[2ma\x1b[22m\nb');
  });

  it('lets no escape, control or hidden character through without colour', () => {
    fc.assert(fc.property(anything, (text) => !hidden.test(rest(printed(text)))));
  });

  it('lets only its own colours through with colour', () => {
    fc.assert(fc.property(anything, (text) => !hidden.test(rest(printed(text, 3).replace(ownCodes, '')))));
  });

  it('says the same words with and without colour', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(printed(text, 2).replace(ownCodes, '')).toBe(printed(text, 0));
      }),
    );
  });
});

it('paint that is taken off again leaves the text', () => {
  expect(unpainted(painted('good', 'kept\n\nwhole'))).toBe('kept\n\nwhole');
});

function printed(text: string, colour: ColourLevel = 0): string {
  const parts: string[] = [];
  doorFor({ write: (part) => parts.push(part), colour }).print(text);
  return parts.join('');
}

/** What is left to be judged: joiners between letters are allowed, as are line ends and tabs. */
function rest(text: string): string {
  return text
    .replace(/[\n\t]/g, '')
    .replace(/(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]/gu, '');
}
