import { describe, expect, it } from 'vitest';
import { asksPlainly, colourFor } from '../../src/terminal/colour.ts';

describe('colour', () => {
  it.each([
    ['a terminal', { isTTY: true, TERM: 'xterm' }, 1],
    ['no terminal', { isTTY: false, TERM: 'xterm' }, 0],
    ['a dumb terminal', { isTTY: true, TERM: 'dumb' }, 0],
    ['NO_COLOR on a terminal', { isTTY: true, NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR, which says nothing', { isTTY: true, NO_COLOR: '' }, 1],
    ['FORCE_COLOR in a pipe', { isTTY: false, FORCE_COLOR: '1' }, 1],
    ['FORCE_COLOR that names no level', { isTTY: false, FORCE_COLOR: 'constructor' }, 1],
    ['FORCE_COLOR=3', { isTTY: false, FORCE_COLOR: '3' }, 3],
    ['FORCE_COLOR=0 on a terminal', { isTTY: true, FORCE_COLOR: '0' }, 0],
    ['NO_COLOR against FORCE_COLOR', { isTTY: true, NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['--color against NO_COLOR', { isTTY: false, NO_COLOR: '1', flag: true }, 1],
    ['--no-color against FORCE_COLOR', { isTTY: true, FORCE_COLOR: '3', flag: false }, 0],
  ] as const)('%s', (_name, wishes, level) => {
    expect(colourFor(wishes)).toBe(level);
  });
});

describe('plain questions', () => {
  it.each([
    ['when RECOVER_ACCESSIBLE is set', { RECOVER_ACCESSIBLE: '1' }, true],
    ['on a terminal that cannot move its cursor', { TERM: 'dumb' }, true],
    ['not when it is set to 0', { RECOVER_ACCESSIBLE: '0', TERM: 'xterm' }, false],
    ['not otherwise', { TERM: 'xterm' }, false],
  ] as const)('%s', (_name, wishes, plainly) => {
    expect(asksPlainly(wishes)).toBe(plainly);
  });
});
