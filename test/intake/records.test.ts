import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/intake/records.ts';
import { records } from '../../src/intake/records.ts';

const all = records('a,1\nb,2\n\nc,"3\n3"\n', ',', 1);
const names = (rows: Records): readonly string[] => Array.from(rows, ({ cells }) => cells[0] ?? '');

describe('records that fit', () => {
  const filled = (): Records => all.where(({ cells }) => cells[0] !== '');

  it('are the same on the first walk and on every further one', () => {
    const rows = filled();
    expect([names(rows), names(rows), rows.count]).toEqual([['a', 'b', 'c'], ['a', 'b', 'c'], 3]);
  });

  it('are the same after a walk that was left', () => {
    const rows = filled();
    for (const { line } of rows) if (line === 2) break;
    expect([names(rows), rows.count]).toEqual([['a', 'b', 'c'], 3]);
  });

  it('can be counted, cut, chosen from and changed before any walk', () => {
    expect(filled().count).toBe(3);
    expect(names(filled().slice(1, 2))).toEqual(['b']);
    expect(names(filled().where(({ line }) => line > 1))).toEqual(['b', 'c']);
    expect(names(filled().with((cell) => `${cell}!`))).toEqual(['a!', 'b!', 'c!']);
  });

  it('are looked at once only', () => {
    let looks = 0;
    const rows = all.where(() => {
      looks += 1;
      return true;
    });
    expect([looks, names(rows).length, names(rows).length, rows.count, looks]).toEqual([0, 4, 4, 4, 4]);
  });
});
