import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Imported, RowDeal } from '../../src/domain/intake.ts';
import { read, refusal } from './reading.ts';

const shared = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(shared);

function bytes(path: string): Uint8Array {
  return readFileSync(new URL(path, shared));
}

function standing(found: Imported): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { open: 0, won: 0, lost: 0 };
  for (const deal of found.deals) counts[deal.status] = (counts[deal.status] ?? 0) + 1;
  return counts;
}

/** The deals without the quarters that one of the files adds. */
function withoutQuarters(deals: readonly RowDeal[]): readonly RowDeal[] {
  return deals.map((deal) => {
    const { engage_quarter: _engage, close_quarter: _close, ...attributes } = deal.attributes;
    return { ...deal, attributes };
  });
}

describe.skipIf(!present)(
  '8,800 deals in three date formats (skipped where the shared data is absent)',
  () => {
    const folders = ['maven-zip', 'us-dates', 'excel-roundtrip'] as const;
    let known: readonly Imported[] | undefined;
    const files = (): readonly Imported[] => {
      known ??= folders.map((folder) => read(bytes(`maven-crm/${folder}/sales_pipeline.csv`)));
      return known;
    };

    it('are read whole, each with its own date order', () => {
      for (const found of files()) {
        expect(found).toMatchObject({ crm: 'plain pipeline table', rows: 8_800, dropped: 0, rejected: [] });
        expect(standing(found)).toEqual({ open: 2_089, won: 4_238, lost: 2_473 });
        expect(found.deals.filter((deal) => deal.account === undefined)).toHaveLength(1_425);
      }
      expect(files().map((found) => found.dateOrder)).toEqual(['ymd', 'mdy', 'dmy']);
    });

    it('are the same deals to the field', () => {
      const [first = [], ...others] = files().map((found) => withoutQuarters(found.deals));
      expect(first).toHaveLength(8_800);
      for (const other of others) expect(other).toEqual(first);
    });

    it('keep the added quarters as attributes', () => {
      expect(files()[2]?.deals[0]?.attributes).toEqual({
        engage_quarter: 'Q4 2016',
        close_quarter: 'Q1 2017',
      });
    });

    it.each(['accounts', 'products', 'sales_teams', 'data_dictionary'])(
      'are not looked for in %s.csv',
      (table) => {
        expect(refusal(bytes(`maven-crm/maven-zip/${table}.csv`)).code).toBe('unreadable');
      },
    );

    it('are not looked for in a list of columns that is itself a table', () => {
      expect(refusal(bytes('maven-crm/us-dates/data_dictionary.csv')).code).toBe('unreadable');
    });
  },
);

describe.skipIf(!present)(
  'a Salesforce export by interface names (skipped where the shared data is absent)',
  () => {
    const opportunities = () => bytes('salesforce-sfdx-sample/Opportunity.csv');

    it('is read whole', () => {
      const found = read(opportunities());
      expect(found).toMatchObject({
        crm: 'Salesforce',
        dateOrder: 'ymd',
        rows: 50,
        dropped: 0,
        rejected: [],
      });
      expect(standing(found)).toEqual({ open: 35, won: 12, lost: 3 });
      expect(found.deals[1]).toMatchObject({
        crmId: '006Ec00000AieKGIAZ',
        name: 'Hill Group - Business Loans - June 2023',
        stage: 'Closed Won',
        amount: { amount: '1651993.36' },
        closeDate: '2023-06-17',
        createdOn: '2024-01-22',
        product: 'Business Loans',
      });
    });

    it('has its accounts from the table of accounts', () => {
      const found = read(opportunities(), { accounts: bytes('salesforce-sfdx-sample/Account.csv') });
      expect(found.deals.filter((deal) => deal.account === undefined)).toEqual([]);
      expect(found.deals[1]).toMatchObject({ account: 'Hill Group', contact: { phone: '5925664599' } });
    });

    it.each([
      ['Account', 'accounts'],
      ['Case', 'support cases'],
      ['Task', 'tasks'],
      ['Campaign', 'campaigns'],
    ])('is not looked for in %s.csv', (table, called) => {
      expect(refusal(bytes(`salesforce-sfdx-sample/${table}.csv`)).message).toContain(`a list of ${called}`);
    });
  },
);

interface KnownHeader {
  readonly crm: string;
  readonly object: string;
  readonly columns: readonly string[];
}

describe.skipIf(!present)('header rows of many CRMs (skipped where the shared data is absent)', () => {
  const headers = (): readonly KnownHeader[] =>
    JSON.parse(readFileSync(new URL('crm-headers/headers.json', shared), 'utf8')) as readonly KnownHeader[];

  it('are told as deals by their columns', () => {
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const unread = headers().flatMap(({ crm, object, columns }) => {
      try {
        read(`${columns.map(quoted).join(',')}\n`);
        return [];
      } catch {
        return [`${crm}: ${object}`];
      }
    });
    expect(unread).toMatchInlineSnapshot(`
      [
        "HubSpot: companies with the above",
        "HubSpot: deals, loss fields of one real portal",
        "HubSpot es: companies / contacts, UI export in Spanish",
        "Zoho CRM: accounts",
      ]
    `);
  });
});
