import { expect, test } from 'vitest';
import { random } from '../../bin/random.ts';

test('as many bytes as asked for, however many', () => {
  const asked = [10, 0, 1, 4095, 10, 5000, 3];
  expect(asked.map((bytes) => random(bytes).length)).toEqual(asked);
});

test('no bytes come twice', () => {
  const drawn = Array.from({ length: 2_000 }, () => Buffer.from(random(10)).toString('hex'));
  expect(new Set(drawn).size).toBe(2_000);
});
