import { describe, expect, it } from 'vitest';
import type { RowDeal } from '../../src/domain/intake.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { matchedRows } from '../../src/domain/row-match.ts';
import { acme, at, beta, file, merged, row, summary } from './importing.ts';

describe('a first import', () => {
  it('adds every deal in the order of the file and notes where it came from', () => {
    const { pipeline, ...rest } = merged(emptyPipeline, file([acme, { ...beta, status: 'won' }]));
    expect(pipeline.deals.map((deal) => [deal.id, deal.account, deal.inLastImport])).toEqual([
      ['id1', 'Acme', true],
      ['id2', 'Beta', true],
    ]);
    expect(pipeline.lastImport).toEqual({ at, file: 'deals.csv', crm: 'table of deals', rows: 2 });
    expect(pipeline.deals[0]).toMatchObject({ firstSeenOn: '2026-11-21' });
    expect(rest).toMatchObject({ added: 2, updated: 0, unchanged: 0, missing: 0, open: 1, won: 1, lost: 0 });
    expect(rest.changes).toEqual(pipeline.deals.map((deal) => ({ deal })));
  });
});

describe('a second import', () => {
  const first = merged(emptyPipeline, file([acme, beta])).pipeline;

  it('of the same file changes nothing', () => {
    const again = merged(first, file([acme, beta]));
    expect(summary(again)).toEqual([0, 0, 2, 0]);
    expect(again.pipeline).toEqual(first);
    expect(again.pipeline.deals).toBe(first.deals);
  });

  it('finds a deal by its CRM id, whatever it is called now, and tells how it stood', () => {
    const again = merged(first, file([beta, { ...acme, account: 'Acme Group', status: 'lost' }]));
    expect(summary(again)).toEqual([0, 1, 1, 0]);
    expect(again.changes).toMatchObject([
      { deal: { id: 'id1', status: 'lost' }, before: { status: 'open' } },
    ]);
    expect(again.pipeline.deals.map((deal) => deal.account)).toEqual(['Acme Group', 'Beta']);
  });

  it('keeps a deal that is gone from the file, marked, and takes it back when it returns', () => {
    const gone = merged(first, file([beta]));
    expect(summary(gone)).toEqual([0, 0, 1, 1]);
    expect(gone.pipeline.deals).toEqual([{ ...first.deals[0], inLastImport: false }, first.deals[1]]);
    expect(summary(merged(gone.pipeline, file([acme, beta])))).toEqual([0, 1, 1, 0]);
  });

  it('without ids finds a deal by account and name, however they are written', () => {
    const again = merged(first, file([row({ account: ' ACME', name: 'renewal ' })], ['account', 'name']));
    expect(again.pipeline.deals[0]).toMatchObject({ id: 'id1', crmId: '1', amount: { amount: '5.00' } });
  });

  it('with ids takes over a deal that had none', () => {
    const { crmId: _, ...unnamed } = acme;
    const before = merged(emptyPipeline, file([unnamed], ['account', 'name'])).pipeline;
    const again = merged(before, file([acme]));
    expect(again.pipeline.deals).toMatchObject([{ id: 'id1', crmId: '1' }]);
  });

  it('never takes two different ids for one deal', () => {
    expect(summary(merged(first, file([{ ...acme, crmId: '9' }])))).toEqual([1, 0, 0, 2]);
  });

  it('tells many deals of one name with other ids apart as quickly as any others', () => {
    const rows = Array.from({ length: 80_000 }, (_, at) => ({ ...acme, crmId: `B${at}` }));
    const [deal] = first.deals;
    const deals = deal === undefined ? [] : rows.map((_, at) => ({ ...deal, crmId: `A${at}` }));
    expect(new Set(matchedRows(rows, deals))).toEqual(new Set([undefined]));
  });

  it('does not match deals that have no account and no name', () => {
    const before = merged(emptyPipeline, file([row({ crmId: '1' })])).pipeline;
    expect(summary(merged(before, file([row({ crmId: '2' })])))).toEqual([1, 0, 0, 1]);
  });

  it('clears what the CRM cleared, and keeps what this file has no column for', () => {
    const full = row({
      ...acme,
      closeDate: '2026-01-31' as NonNullable<RowDeal['closeDate']>,
      contact: { phone: '5' },
    });
    const before = merged(emptyPipeline, file([full])).pipeline;
    expect(merged(before, file([row({ crmId: '1', account: 'Acme' })])).pipeline.deals).toEqual([
      {
        id: 'id1',
        crmId: '1',
        account: 'Acme',
        status: 'open',
        attributes: {},
        inLastImport: true,
        firstSeenOn: '2026-11-21',
        history: [
          { field: 'amount', until: '2026-11-21', was: { amount: '5.00' } },
          { field: 'closeDate', until: '2026-11-21', was: '2026-01-31' },
        ],
      },
    ]);
    const narrow = merged(before, file([row({ crmId: '1', account: 'Acme' })], ['crmId', 'account']));
    expect(narrow.pipeline).toEqual(before);
  });

  it('does not reopen a deal by a file that does not tell how deals stand', () => {
    const before = merged(emptyPipeline, file([{ ...acme, status: 'lost' }])).pipeline;
    const again = merged(before, file([acme], ['crmId', 'account', 'name', 'amount']));
    expect(again).toMatchObject({ unchanged: 1, lost: 1, open: 0 });
  });

  it('tells deals of one account and name apart by what seldom changes, then by their order', () => {
    const [one, two] = ['1.00', '2.00'].map((amount) => row({ account: 'Acme', amount: { amount } }));
    if (!one || !two) throw new Error('Two deals were written.');
    const before = merged(emptyPipeline, file([one, two])).pipeline;
    const again = merged(before, file([row({ account: 'Acme', amount: { amount: '3.00' } }), two]));
    expect(again.pipeline.deals.map((deal) => [deal.id, deal.amount?.amount])).toEqual([
      ['id1', '3.00'],
      ['id2', '2.00'],
    ]);
  });
});
