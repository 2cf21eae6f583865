import fastStringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { harmless, takesOneColumnEach } from '../../src/render/harmless.ts';
import { unpainted } from '../../src/render/paint.ts';
import { tourEnd, tourStep, tourWelcome } from '../../src/render/tour.ts';
import { bugTrouble, troubleText } from '../../src/render/trouble.ts';
import { widthOf } from '../../src/render/width.ts';
import { aHome, ordinary, unwieldy } from './homes.ts';
import { screensOf } from './screens.ts';

it('is measured as it will be printed, orders to the terminal made visible', () => {
  expect(['a\x1b[31mb', 'a\u200Bb', '\x9b2J', 'ab'].map(widthOf)).toEqual([7, 3, 3, 2]);
});

it('takes the usual letters and signs for what they are found to be one by one', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const usual = all.filter(takesOneColumnEach);
  // Beside an emoji each letter is looked at.
  const looked = usual.filter((one) => harmless(`${one}😀`) === `${one}😀` && fastStringWidth(one) === 1);
  expect(usual.length).toBeGreaterThan(700);
  expect(usual.filter((one) => !looked.includes(one))).toEqual([]);
  expect(['ü', '’', '–', '€', 'ł'].every((one) => usual.includes(one))).toBe(true);
});

/** The lines that are wider than the screen. */
function tooWide(text: string, width: number): readonly string[] {
  return text.split('\n').filter((line) => widthOf(line) > width);
}

describe.each([40, 80, 120])('at %i columns', (width) => {
  it.each([
    ['ordinary names', ordinary],
    ['long and wide names', unwieldy],
  ])('every screen fits, with %s', (_name, names) => {
    for (const [screen, text] of Object.entries(screensOf(aHome(names), width)))
      expect([screen, tooWide(text, width)]).toEqual([screen, []]);
  });

  it('every screen ends its last line, leaves no blanks behind, and leaves no word open', () => {
    for (const [screen, text] of Object.entries(screensOf(aHome(ordinary), width))) {
      expect([screen, text.endsWith('\n') && !text.endsWith('\n\n')]).toEqual([screen, true]);
      expect([screen, text.split('\n').filter((line) => /\s$|undefined|NaN|\{\w+\}/.test(line))]).toEqual([
        screen,
        [],
      ]);
    }
  });

  it('the tour and trouble fit too', () => {
    const texts = [
      tourWelcome(width),
      tourStep('lost', ['lost', 'Thornbury Logistics', '--channel', 'phone', '--stands', 'signed'], width),
      tourEnd(width),
      troubleText(bugTrouble(), width),
    ];
    for (const text of texts) expect(tooWide(unpainted(text), width)).toEqual([]);
  });
});
