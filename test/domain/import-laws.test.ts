import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../src/domain/ids.ts';
import type { RowDeal } from '../../src/domain/intake.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { acme, beta, file, merged, row } from './importing.ts';

describe('rows that know our ids', () => {
  const other = 'idcccccccccccccc' as Id;
  const first = merged(emptyPipeline, file([acme, beta])).pipeline;

  it('are the deals of those ids, whatever they are called now', () => {
    const renamed = row({ id: 'id2' as Id, account: 'Beta Group' });
    const again = merged(first, file([renamed], ['recoverId', 'account']));
    expect(again.pipeline.deals[1]).toMatchObject({ id: 'id2', crmId: '2', account: 'Beta Group' });
  });

  it('keep them where the deals are new, so that what was said of the deals is theirs again', () => {
    const { pipeline } = merged(emptyPipeline, file([{ ...acme, id: other }]));
    expect(pipeline.deals[0]?.id).toBe(other);
  });

  it('are found by the id of the CRM first, and never take the id of another deal', () => {
    const again = merged(first, file([{ ...acme, id: other }, row({ id: 'id1' as Id, crmId: '9' })]));
    expect(again.pipeline.deals.map((deal) => [deal.id, deal.crmId])).toEqual([
      ['id1', '1'],
      ['id2', '2'],
      ['id3', '9'],
    ]);
  });
});

const anyRow: fc.Arbitrary<RowDeal> = fc.record({
  status: fc.constantFrom('open', 'won', 'lost'),
  account: fc.constantFrom('Acme', 'acme ', 'Beta'),
  name: fc.constantFrom('Renewal', 'First order'),
  attributes: fc.dictionary(fc.constantFrom('Region', 'constructor'), fc.constantFrom('North', 'South')),
});
const ours = fc.constantFrom(...[...'abcdefghij'].map((letter) => `k${letter.repeat(15)}` as Id));
/** Rows without ids, with those of the CRM, with ours, or with both; each stands once, as the reader has it. */
const anyFile = fc
  .tuple(fc.array(anyRow, { maxLength: 8 }), fc.uniqueArray(ours, { maxLength: 8 }), fc.boolean())
  .map(([rows, ids, byCrm]) =>
    file(
      rows.map((deal, at) => ({
        ...deal,
        ...(ids[at] === undefined ? {} : { id: ids[at] }),
        ...(byCrm ? { crmId: String(at) } : {}),
      })),
    ),
  );

describe('any imports', () => {
  it('done twice change nothing the second time', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (earlier, later) => {
        const once = merged(merged(emptyPipeline, earlier).pipeline, later);
        const twice = merged(once.pipeline, later);
        expect(twice.pipeline).toEqual(once.pipeline);
        expect(twice).toMatchObject({ added: 0, updated: 0, unchanged: later.deals.length, changes: [] });
      }),
    );
  });

  it('keep every deal, give every row one of its own, and add up', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (earlier, later) => {
        const before = merged(emptyPipeline, earlier).pipeline;
        const after = merged(before, later);
        const ids = after.pipeline.deals.map((deal) => deal.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.slice(0, before.deals.length)).toEqual(before.deals.map((deal) => deal.id));
        expect(after.added + after.updated + after.unchanged).toBe(later.deals.length);
        expect(after.open + after.won + after.lost).toBe(later.deals.length);
        expect(after.missing).toBe(after.pipeline.deals.filter((deal) => !deal.inLastImport).length);
      }),
    );
  });
});
