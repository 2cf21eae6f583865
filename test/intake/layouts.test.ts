import { describe, expect, it } from 'vitest';
import { dealFields } from '../../src/domain/intake.ts';
import { dialectOf } from '../../src/intake/dialect.ts';
import { headerKey } from '../../src/intake/plain.ts';
import { layouts } from './reading.ts';

describe('the layouts that are shipped', () => {
  it('never give one header to two fields', () => {
    for (const layout of layouts) {
      const keys = Object.values(layout.headers).map((headers) => new Set(headers.map(headerKey)));
      const all = keys.flatMap((headers) => [...headers]);
      expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
    }
  });

  it('are each told by what tells them, and by nothing that tells another', () => {
    const told = layouts.flatMap((layout) =>
      layout.tells.map((tell) => ({ tell, wanted: layout.name, found: dialectOf(tell, layouts).name })),
    );
    expect(told.filter(({ wanted, found }) => wanted !== found)).toEqual([]);
    expect(told.length).toBeGreaterThan(layouts.length);
  });

  it('say nothing that nobody reads', () => {
    const known = [
      ...['name', 'exact', 'tells', 'headers', 'prefixes', 'status', 'closedWords', 'yes', 'no', 'gone'],
      ...['blanks', 'notYet', 'totals', 'footers', 'currencies', 'scales', 'hundredths', 'idPrefixes'],
      ...['afterClosing', 'notByContent', 'companyWords', 'lines', 'stageSince', 'accounts', 'otherTables'],
    ];
    for (const layout of layouts)
      expect(Object.keys(layout).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('name only fields that there are', () => {
    const known: ReadonlySet<string> = new Set(dealFields);
    for (const layout of layouts) {
      expect(Object.keys(layout.headers).filter((field) => !known.has(field))).toEqual([]);
    }
  });

  it('have one that is shared by all', () => {
    expect(layouts.filter((layout) => layout.tells.length === 0).map((layout) => layout.name)).toEqual([
      'table of deals',
    ]);
  });
});
