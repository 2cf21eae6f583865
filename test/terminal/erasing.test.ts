import { expect, it } from 'vitest';
import { painted } from '../../src/render/paint.ts';
import { erasingAbove, erasingFrame } from '../../src/terminal/erasing.ts';

it.each<[string, readonly string[], number, string]>([
  ['no lines: nothing', [], 80, ''],
  ['one row a line, an empty one too', ['', 'abc'], 80, '\r\x1b[2A\x1b[J'],
  ['as many rows as the window breaks a line into', ['abcdefg', 'ab'], 3, '\r\x1b[4A\x1b[J'],
  ['marks of style take no room', [painted('strong', 'abc')], 3, '\r\x1b[1A\x1b[J'],
])('takes away the lines above: %s', (_name, lines, columns, orders) => {
  expect(erasingAbove(lines, columns)).toBe(orders);
});

it('takes a frame away by the rows it has now, and leaves room for the rows it had', () => {
  const frame = { above: ['abcdef', 'x'], head: '> ', text: '', at: 0, below: ['keys'] };
  expect(erasingFrame(frame, 3)).toBe('\r\x1b[3A\x1b[J\n\n\n\x1b[1A');
  expect(erasingFrame({ ...frame, above: [], below: [] }, 3)).toBe('\r\x1b[J');
});
