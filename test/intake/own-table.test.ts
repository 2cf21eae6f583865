import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../src/domain/ids.ts';
import { attributeHeader, attributeName, dealHeaders } from '../../src/domain/own-table.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { asRows, beginsFormula, exportableDeals, exportedFile } from './exported-deals.ts';
import { layouts, lines, read } from './reading.ts';

const acme: Deal = {
  ...{ id: 'kaaaaaaaaaaaaaaa' as Id, account: 'Acme', name: "'=1+1", status: 'won', stage: 'n/a' },
  ...{ amount: { amount: '-1.125', currency: 'EUR' }, attributes: { Status: 'hot', '=Region': ' North ' } },
  inLastImport: true,
};

describe('the table of deals that was exported', () => {
  it('is known as ours, and its headers are those of its layout', () => {
    const own = layouts.find((layout) => layout.exact);
    expect(own?.headers).toEqual(Object.fromEntries(dealHeaders.map(([field, header]) => [field, [header]])));
    expect(read(exportedFile([acme]))).toMatchObject({ crm: 'a table from recover', rows: 1, dropped: 0 });
  });

  it('gives back every deal as it was', () => {
    expect(read(exportedFile([acme])).deals).toEqual(asRows([acme]));
  });

  it('gives back any deals as they were, and no cell of it begins a formula', () => {
    fc.assert(
      fc.property(exportableDeals, (deals) => {
        const file = exportedFile(deals);
        const found = read(file, { currency: 'CHF' });
        expect({ deals: found.deals, rejected: found.rejected }).toEqual({
          deals: asRows(deals),
          rejected: [],
        });
        const cells: string[][] = parse(Buffer.from(file), { bom: true, record_delimiter: '\r\n' });
        expect(cells.flat().filter(beginsFormula)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is still read after a spreadsheet has put its days and amounts in another form', () => {
    const saved = lines(
      'Recover ID;Status;Account Name;Amount;Currency;Close Date;Region',
      `kaaaaaaaaaaaaaaa;lost;'-Acme;1234,5;EUR;24.12.2026;'-`,
    );
    expect(read(saved).deals).toEqual([
      {
        ...{ id: 'kaaaaaaaaaaaaaaa', status: 'lost', account: '-Acme', closeDate: '2026-12-24' },
        ...{ amount: { amount: '1234.50', currency: 'EUR' }, attributes: { Region: '-' } },
      },
    ]);
  });

  it('names the line of a row that somebody made unreadable', () => {
    const file = lines('Recover ID,Status,Close Date', 'kaaaaaaaaaaaaaaa,open,soon');
    expect(read(file).rejected).toEqual([{ line: 2, reason: 'close date "soon" is not a date' }]);
  });

  it('alone has an apostrophe taken away', () => {
    const others = read(lines('Account,Stage', "'t Hooft,Won"));
    expect(others.deals[0]?.account).toBe("'t Hooft");
    const raw = read(exportedFile([acme], true));
    expect(raw).toMatchObject({ crm: 'table of deals', deals: [{ name: "'=1+1" }] });
  });

  it('takes a row with an id that is there already for the same deal', () => {
    const twice = lines('Recover ID,Status,Stage', 'kaaaaaaaaaaaaaaa,open,A', 'kaaaaaaaaaaaaaaa,won,B');
    expect(read(twice)).toMatchObject({ dropped: 1, deals: [{ status: 'won', stage: 'B' }] });
  });
});

describe('a column of the CRM', () => {
  it('that is called like one of ours says so, whatever it is called', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('Status', 'CRM: Status', 'CRM: CRM: ')), (name) => {
        expect(attributeName(attributeHeader(name))).toBe(name);
        expect(dealHeaders.map(([, header]) => String(header))).not.toContain(attributeHeader(name));
      }),
    );
  });
});
