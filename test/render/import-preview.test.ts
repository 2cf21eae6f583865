import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/decision.ts';
import type { RowDeal } from '../../src/domain/intake.ts';
import type { ImportReport } from '../../src/render/import.ts';
import { previewText } from '../../src/render/import-preview.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal, anId, someMoney } from '../builders.ts';
import { aHome, ordinary, reportOf } from './homes.ts';

const { open } = aHome(ordinary);
const report = reportOf(open, 80);

function preview(imported: Partial<typeof report.imported>, rest: Partial<ImportReport> = {}): string {
  return unpainted(previewText({ ...report, ...rest, imported: { ...report.imported, ...imported } }));
}

function decision(column: string, sure: boolean): Decision {
  const day = aDay('2026-02-01');
  return { kind: 'date', column, cell: '1/2/26', day, reason: { by: 'person' }, sure };
}

describe('before an import', () => {
  it('a rep sees on one page what would be kept', () => {
    expect(unpainted(previewText(report))).toMatchInlineSnapshot(`
      "Read as Salesforce, UTF-8, columns parted by commas, days as day, month, year.

      Columns, and what each is taken for
        Account Name = account       Opportunity Amount in the Cur… = amount
        Kept as they are: Forecast Category
        No column was taken for the close date.

      As they would be kept
        Nordhaus Foods
          open, Negotiation / Review · EUR 118,000 · closes 30 Nov · Anna Roth +49 40…
        Kessel & Sons
          open, Negotiation / Review · EUR 78,000 · closes 30 Nov · Anna Roth +49 40…
        Avira Dental
          open, Negotiation / Review · EUR 38,000 · closes 30 Nov · Anna Roth +49 40…
        3 open: Negotiation / Review; 0 won; 0 lost.

      3 deals: 3 new, 0 changed, 0 as before. 1 row left out, 1 line skipped (blank,
      totals, headers again, or more of a deal).
      3 accounts look the same but are spelled with different characters: Brandt,
      Br​andt, Вrаndt
      Nothing was kept. If it looks right, type the same without --dry-run.
      If a column is taken wrongly: --map "Column=close date"
      "
    `);
  });

  it.each([
    [
      'how the file was read',
      {},
      'Read as Salesforce, UTF-8, columns parted by commas, days as day, month, year.',
    ],
    ['a file without an order of days', { dateOrder: undefined }, 'columns parted by commas.'],
    ['tabs by name', { delimiter: '\t' }, 'columns parted by tabs'],
    ['another sign as it is', { delimiter: '^' }, 'columns parted by ^'],
    ['no sign where there is none', { delimiter: '' }, 'Read as Salesforce, UTF-8, days as'],
    ['that nothing was kept', {}, 'Nothing was kept. If it looks right, type the same without --dry-run.'],
    ['a column that is missed', {}, 'No column was taken for the close date.'],
    ['columns it takes for nothing', {}, 'Kept as they are: Forecast Category'],
    [
      'what lines were skipped',
      { dropped: 2 },
      '2 lines skipped (blank, totals, headers again, or more of a deal).',
    ],
  ])('tells %s', (_name, given, wanted) => {
    expect(preview(given).replace(/\s+/g, ' ')).toContain(wanted);
  });

  it('says of a column what was only guessed', () => {
    const mapping = [
      { header: 'Firma', field: 'account', by: 'name' },
      { header: 'Spalte 3', field: 'amount', by: 'content' },
    ] as const;
    expect(preview({ mapping })).toContain(
      '  Firma = account\n  Guessed from what stands in it: Spalte 3 = amount\n',
    );
  });

  it('names a column of the file for the amount where none was taken for it', () => {
    const mapping = [{ header: 'Firma', field: 'account', by: 'name' }] as const;
    const deals = open.map((deal) => ({ ...deal, attributes: { Volume: '5' } }));
    expect(preview({ mapping, deals })).toContain('--map "Volume=amount"');
  });

  it('shows the first open, won and lost deal, and by which words they are that', () => {
    const deals: readonly RowDeal[] = [
      { status: 'open', account: 'Acme', name: 'Docks', stage: 'Offer', attributes: {} },
      { status: 'open', account: 'Beta', attributes: {} },
      { status: 'lost', crmId: '006A', stage: 'Lost', stated: 'price', attributes: {} },
      { status: 'won', name: 'Presses', amount: someMoney('EUR 5'), stage: 'Closed Won', attributes: {} },
    ];
    expect(preview({ deals })).toContain(`As they would be kept
  Acme, Docks
    open, Offer
  Presses
    won, Closed Won · EUR 5
  006A
    lost · "price"
  2 open: Offer; 1 won: Closed Won; 1 lost: Lost.
`);
    const mapping = [{ header: 'State of it', field: 'status', by: 'name' }] as const;
    expect(preview({ mapping, deals })).toContain('1 lost: Lost (told by "State of it").');
  });

  it('shows stages and further columns up to a few, the rest counted', () => {
    const deals = Array.from({ length: 5 }, (_, at): RowDeal => {
      const attributes = Object.fromEntries(
        Array.from({ length: 14 }, (_one, column) => [`c${column}`, 'x']),
      );
      return { status: 'open', account: 'Acme', stage: `S${at}`, attributes };
    });
    expect(preview({ deals })).toContain('c11, 2 more');
    expect(preview({ deals })).toContain('5 open: S0, S1, S2, 2 more stages; 0 won; 0 lost.');
  });

  it('tells the decisions, those to look at first, and nothing where there are none', () => {
    expect(preview({})).not.toContain('Decided');
    expect(preview({ decisions: [decision('One', true), decision('', false)] })).toContain(`Decided on the way
  Please check: 1/2/26 is taken for 1 February 2026 (you said so).
  "One": 1/2/26 is taken for 1 February 2026 (you said so).
`);
  });

  it('tells of several currencies, and of amounts without one', () => {
    const deals = ['EUR 5', '7', 'EUR 8'].map((amount, at) =>
      aDeal({ id: anId(`d${at}`), amount: someMoney(amount) }),
    );
    expect(preview({ deals })).toContain('Amounts are in EUR (2), no currency (1); sums keep them apart.');
  });

  it('fits a screen of 24 rows as far as it can, the rest counted', () => {
    const fields = ['owner', 'source', 'product', 'notes', 'nextStep', 'competitor'] as const;
    const mapping = [
      ...report.imported.mapping,
      ...fields.map((field) => ({ header: `The ${field} of it all`, field, by: 'name' as const })),
    ];
    const decisions = Array.from({ length: 6 }, (_, at) => decision(`Column ${at}`, at > 0));
    const deals = open.map((deal) => ({
      ...deal,
      attributes: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Custom ${at}`, 'x'])),
    }));
    const small = preview({ mapping, decisions, deals }, { rows: 24 });
    expect(small.split('\n').length - 1).toBeLessThan(24);
    expect(small).toContain('Please check: "Column 0"');
    expect(small).toMatch(/\d more decisions; --json lists them all/);
    expect(preview({ mapping, decisions, deals }, { rows: 60 })).toContain('"Column 5"');
    expect(preview({ mapping, decisions, deals }, { rows: 5 })).toContain('Nothing was kept.');
  });
});
