import { describe, expect, it } from 'vitest';
import { migrated } from '../../src/store/migrations.ts';
import { unreadBytes, valueIn, withParts } from '../../src/store/parts.ts';

/** A ledger of an older shape as it lies on the disk: each part on lines of its own. */
const older = [
  '{"schema":1',
  '"losses":[\n{"id":"a"},\n{"id":"b"}\n]',
  '"touches":[\n{"id":"c"}\n]',
  '"lessons":[]}',
].join(',\n');
const newest = 5;

const read = () => valueIn(Buffer.from(older)) ?? {};
const asNewest = (value: object) => migrated(value, { kind: 'ledger', schema: newest }, 1);

describe('a ledger of an older shape', () => {
  it('is the same in the newest whether its parts were read before or not', () => {
    const plain = JSON.parse(older);
    expect({ ...asNewest(read()) }).toEqual({
      ...{ schema: newest, losses: [{ id: 'a' }, { id: 'b' }], touches: [{ id: 'c' }], lessons: [] },
      ...{ changes: [], absences: [], dismissals: [], wins: [] },
    });
    expect({ ...asNewest(plain) }).toEqual({ ...asNewest(read()) });
    expect(Object.keys(asNewest(read()))).toEqual(Object.keys(asNewest(plain)));
  });

  it('keeps unread what nobody asked for', () => {
    const value = asNewest(read()) as { readonly touches: unknown };
    expect(unreadBytes(value, 'losses')?.toString()).toBe('[\n{"id":"a"},\n{"id":"b"}\n]');
    expect(value.touches).toEqual([{ id: 'c' }]);
    expect(unreadBytes(value, 'touches')).toBeUndefined();
    expect(unreadBytes(value, 'losses')).toBeDefined();
  });
});

describe('a value with other parts', () => {
  it('takes over what was read, and lets parts of the same name stand in their place', () => {
    const value = read() as { readonly losses: unknown };
    expect(value.losses).toHaveLength(2);
    const made = withParts(value, { touches: [], wins: [1] });
    expect(Object.entries(made)).toEqual([
      ['schema', 1],
      ['losses', value.losses],
      ['touches', []],
      ['lessons', []],
      ['wins', [1]],
    ]);
  });
});
