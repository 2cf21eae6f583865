import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alike } from '../../src/intake/alike.ts';

const labels = ['Region', '__proto__', '2024', 'constructor', 'Age', ...'abcdefghijklmnop'];
const columns = labels.map((label, at) => ({
  at,
  label,
  header: label,
  field: undefined,
  by: 'name' as const,
}));
/** Which columns a row fills: few ways, so that the same come again, and two that fill as many. */
const anyFilled = fc.constantFrom<(at: number) => boolean>(
  () => true,
  (at) => at % 2 === 0,
  (at) => at % 2 === 1,
  (at) => at < 2,
  (at) => at > labels.length - 3,
);

it('a record holds its own values alone, whatever rows came before it', () => {
  const anyRow = fc.tuple(anyFilled, fc.string());
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const labelled = alike();
      for (const [isFilled, value] of rows) {
        const filled = columns.filter(({ at }) => isFilled(at));
        const values = filled.map(({ at }) => `${value} ${at}`);
        const wanted = Object.fromEntries(filled.map(({ label }, place) => [label, values[place]]));
        expect(JSON.stringify(labelled(filled, values))).toBe(JSON.stringify(wanted));
      }
    }),
  );
});
