import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Writing } from '../../src/terminal/editing.ts';
import { blank, edited, writingOf } from '../../src/terminal/editing.ts';
import type { Key, Press } from '../../src/terminal/keys.ts';

const presses: readonly Press[] = [
  'left',
  'right',
  'word-left',
  'word-right',
  'home',
  'end',
  'up',
  'down',
  'backspace',
  'delete',
  'erase-word',
  'erase-before',
  'erase-after',
  'new-line',
  'tab',
  'escape',
];

describe('editing', () => {
  it.each<[string, string, readonly Press[], string]>([
    ['Backspace takes the character before the cursor', 'abc|', ['backspace'], 'ab|'],
    ['Backspace takes a whole family of emoji', 'a👨‍👩‍👧|', ['backspace'], 'a|'],
    ['Backspace takes a letter with its accent', 'e\u0301|', ['backspace'], '|'],
    ['Delete takes the character after the cursor', 'a|bc', ['delete'], 'a|c'],
    ['left and right go by characters', 'a👍|b', ['left'], 'a|👍b'],
    ['left stops at the beginning', '|a', ['left'], '|a'],
    ['Ctrl-W takes the word before the cursor', 'one two |', ['erase-word'], 'one |'],
    ['Ctrl-U takes what is before the cursor on its line', 'one\ntwo th|ree', ['erase-before'], 'one\n|ree'],
    ['Ctrl-U at the start of a line joins it to the one before', 'one\n|two', ['erase-before'], 'one|two'],
    ['Ctrl-K takes the rest of the line', 'o|ne\ntwo', ['erase-after'], 'o|\ntwo'],
    ['Home and End stay on their line', 'one\ntw|o', ['home'], 'one\n|two'],
    ['End stays on its line', 'o|ne\ntwo', ['end'], 'one|\ntwo'],
    ['up keeps the column where the line is long enough', 'ab\nlonger|', ['up'], 'ab|\nlonger'],
    ['down keeps the column', 'ab|c\ndefg', ['down'], 'abc\nde|fg'],
    ['up on the first line stays', 'a|b', ['up'], 'a|b'],
    ['down on the last line stays', 'a\nb|c', ['down'], 'a\nb|c'],
    [
      'words are skipped one by one',
      'one two three|',
      ['word-left', 'word-left', 'word-right'],
      'one two| three',
    ],
  ])('%s', (_name, before, keys, after) => {
    const writing = keys.reduce((now, press) => edited(now, { kind: 'press', press }), marked(before));
    expect(shown(writing)).toBe(after);
  });

  it('typing and pasting put text in at the cursor', () => {
    const typed = edited(marked('a|d'), { kind: 'typed', text: 'b' });
    expect(shown(edited(typed, { kind: 'paste', text: 'c\n', marked: true }))).toBe('abc\n|d');
  });

  it('the cursor never leaves the text, whatever is struck', () => {
    const key: fc.Arbitrary<Key> = fc.oneof(
      fc.constantFrom(...presses).map((press) => ({ kind: 'press', press }) as const),
      fc
        .string({ unit: fc.constantFrom('a', ' ', '\n', '漢', '👍', '\u0301') })
        .map((text) => ({ kind: 'typed', text }) as const),
    );
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const { text, at } = keys.reduce(edited, blank);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

function marked(text: string): Writing {
  return { ...writingOf(text.replace('|', '')), at: text.indexOf('|') };
}

function shown({ text, at }: Writing): string {
  return `${text.slice(0, at)}|${text.slice(at)}`;
}
