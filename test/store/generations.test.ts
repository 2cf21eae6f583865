import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Generation } from '../../src/store/generations.ts';
import { superfluous } from '../../src/store/generations.ts';

const first = '2026-11-01' as Day;

/** Generations written `rev day [schema]`, the day counted from the first of November. */
function those(...written: readonly string[]): readonly Generation[] {
  return written.map((text) => {
    const [rev = 0, day = 0, schema] = text.split(' ').map(Number);
    const about = { name: text, rev, day: addDays(first, day) };
    return schema === undefined ? about : { ...about, schema };
  });
}

describe('of the copies kept, the newest first, these are given up', () => {
  test.for([
    ['none of three', ['3 0', '2 0', '1 0'], []],
    ['the oldest of four of one day', ['4 0', '3 0', '2 0', '1 0'], ['1 0']],
    ['not the last one of an earlier day', ['5 1', '4 1', '3 1', '2 0', '1 0'], ['1 0']],
    [
      'the newest of an eighth day',
      ['9 9', '8 8', '7 7', '6 6', '5 5', '4 4', '3 3', '2 2', '1 1'],
      ['2 2', '1 1'],
    ],
    [
      'days on which nothing was saved are not counted',
      ['8 90', '7 80', '6 70', '5 60', '4 50', '3 40', '2 30', '1 0'],
      ['1 0'],
    ],
    ['never the last of an older shape', ['9 9', '8 9', '7 9', '6 9', '2 9 1'], ['6 9']],
    ['an earlier one of an older shape', ['9 9', '8 9', '7 9', '3 9 1', '2 9 1'], ['2 9 1']],
    ['one of each older shape stays', ['9 9', '8 9', '7 9', '3 9 2', '2 9 1'], []],
  ] as const)('%s', ([, kept, givenUp]) => {
    expect(superfluous(those(...kept)).map(({ name }) => name)).toEqual(givenUp);
  });

  const any = fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: 30 }).map((day) => addDays(first, day)),
        schema: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
      { maxLength: 60 },
    )
    .map((parts) =>
      parts.map(({ day, schema }, at): Generation => {
        const about = { name: `${parts.length - at}`, rev: parts.length - at, day };
        return schema === undefined ? about : { ...about, schema };
      }),
    );

  test('whatever there is: never one of the newest three, never more kept than 3 + 7 + one a shape', () => {
    fc.assert(
      fc.property(any, (all) => {
        const gone = superfluous(all);
        const stays = all.filter((one) => !gone.includes(one));
        const shapes = new Set(all.map(({ schema }) => schema).filter((schema) => schema !== undefined));
        expect(stays.slice(0, 3)).toEqual(all.slice(0, 3));
        expect(stays.length).toBeLessThanOrEqual(3 + 7 + shapes.size);
        for (const schema of shapes) expect(stays).toContain(all.find((one) => one.schema === schema));
        expect(superfluous(stays)).toEqual([]);
      }),
    );
  });
});
