import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../src/store/ids.ts';

const eighty = fc.uint8Array({ minLength: 10, maxLength: 10, min: 128 });

test('an id is sixteen letters that cannot be taken for one another', () => {
  fc.assert(
    fc.property(eighty, (bytes) => {
      expect(newId(() => bytes)).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    }),
  );
});

test('every one of the eighty bits counts', () => {
  fc.assert(
    fc.property(eighty, fc.nat(79), (bytes, bit) => {
      const other = Uint8Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(newId(() => bytes)).not.toBe(newId(() => other));
    }),
  );
});

test('an id that a spreadsheet would read as a number is drawn again', () => {
  const drawn = [new Uint8Array(10), new Uint8Array(10).fill(255)];
  expect(newId(() => drawn.shift() ?? new Uint8Array(10))).toBe('zzzzzzzzzzzzzzzz');
});
