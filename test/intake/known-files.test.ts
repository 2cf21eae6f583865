import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RowDeal } from '../../src/domain/intake.ts';
import type { ReadFile } from './reading.ts';
import { read, refusal } from './reading.ts';

const shared = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(shared);

function bytes(path: string): Uint8Array {
  return readFileSync(new URL(path, shared));
}

function standing(found: ReadFile): Readonly<Record<string, number>> {
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
    let known: readonly ReadFile[] | undefined;
    const files = (): readonly ReadFile[] => {
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

describe.skipIf(!present)('tables that no CRM wrote (skipped where the shared data is absent)', () => {
  it.each([
    ['salvirt-b2b/Salvirt_B2B_ML_dataset.csv', 448, { open: 0, won: 227, lost: 221 }],
    ['ibm-winloss/WA_Fn-UseC_-Sales-Win-Loss.csv', 77_829, { open: 0, won: 17_548, lost: 60_281 }],
  ])('are read whole: %s', (path, deals, standings) => {
    const found = read(bytes(path));
    expect(found).toMatchObject({ crm: 'table of deals', rejected: [] });
    expect(found.deals).toHaveLength(deals);
    expect(standing(found)).toEqual(standings);
  });
});

const shown = [
  'account',
  'name',
  'crmId',
  'status',
  'isWon',
  'isLost',
  'stage',
  'amount',
  'currency',
  'closeDate',
  'wonOn',
  'lostOn',
  'closedOn',
  'stated',
  'closingReason',
] as const;

interface KnownHeader {
  readonly crm: string;
  readonly columns: readonly string[];
}

describe.skipIf(!present)('header rows of many CRMs (skipped where the shared data is absent)', () => {
  const headers = (): readonly KnownHeader[] =>
    JSON.parse(readFileSync(new URL('crm-headers/headers.json', shared), 'utf8')) as readonly KnownHeader[];

  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const line = (columns: readonly string[]): string => `${columns.map(quoted).join(',')}\n`;
  const told = (): readonly string[] =>
    headers().map(({ crm, columns }) => {
      try {
        const found = read(line(columns));
        const fields = new Set(found.mapping.map(({ field }) => field));
        return `${found.crm}: ${shown.filter((field) => fields.has(field)).join(' ')}`;
      } catch (error) {
        return `${crm}: ${error instanceof Error ? error.message.slice(0, 57) : ''}`;
      }
    });

  it('are told for the CRM that wrote them, with all that they hold', () => {
    const names = headers().map(({ crm }) => crm.split(' ')[0] ?? '');
    expect(told().filter((one, at) => !one.startsWith(names[at] ?? ''))).toEqual([]);
    expect(told()).toMatchInlineSnapshot(`
      [
        "Salesforce: account name crmId stage amount closeDate",
        "Salesforce: account name stage amount currency closeDate",
        "Salesforce: account name crmId stage amount currency closeDate",
        "Salesforce: account name stage amount currency closeDate",
        "Salesforce: account crmId stage amount closeDate",
        "Salesforce: account name crmId isWon stage amount",
        "Salesforce: name crmId isWon stage amount closeDate",
        "Salesforce: account name stage amount closeDate",
        "HubSpot: name crmId stage amount closeDate",
        "HubSpot: name crmId isLost stage amount",
        "HubSpot: account name crmId stage amount closeDate",
        "HubSpot: deals.csv looks like a list of companies, not of deals.",
        "HubSpot: name crmId stage amount closeDate",
        "HubSpot: name stage amount closeDate stated",
        "HubSpot: No deals were recognised in deals.csv: it needs a column ",
        "HubSpot: name isWon isLost stage amount currency closeDate stated",
        "HubSpot: name crmId stage amount closeDate stated",
        "HubSpot es: deals.csv looks like a list of companies, not of deals.",
        "Pipedrive: account name crmId status stage amount currency closeDate wonOn lostOn closedOn stated",
        "Pipedrive: account name status stage amount currency closeDate wonOn",
        "Pipedrive: account name crmId status stage amount currency closeDate wonOn lostOn closedOn stated",
        "Pipedrive: account name amount",
        "Zoho CRM: account name crmId stage amount closeDate",
        "Zoho CRM: account name crmId stage amount currency closeDate stated",
        "Zoho CRM: deals.csv looks like a list of accounts, not of deals.",
        "Dynamics 365: account name crmId status stage amount closeDate closingReason",
        "Copper: account name crmId status stage amount currency closeDate stated",
        "Close: account stage amount wonOn lostOn",
        "Odoo: account name stage amount closeDate closedOn stated",
        "Frappe CRM: account stage amount currency closeDate closedOn stated",
        "Sage CRM: account name status stage amount closedOn stated",
      ]
    `);
  });
});
