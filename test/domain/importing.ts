import type { Instant } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { DealField, Imported, RowDeal } from '../../src/domain/intake.ts';
import type { Pipeline } from '../../src/domain/pipeline.ts';
import type { Merged } from '../../src/domain/reimport.ts';
import { mergeImport } from '../../src/domain/reimport.ts';

/** When every import takes place. */
export const at = '2026-11-21T09:00:00+00:00' as Instant;
const everyField: readonly DealField[] = [
  'crmId',
  'account',
  'name',
  'stage',
  'amount',
  'closeDate',
  'contactPhone',
];

/** A file with these deals, which has columns for these fields. */
export function file(deals: readonly RowDeal[], fields = everyField): Imported {
  return {
    crm: 'table of deals',
    encoding: 'UTF-8',
    delimiter: ',',
    dateOrder: undefined,
    headers: fields,
    mapping: fields.map((field) => ({ header: field, field, by: 'name' })),
    decisions: [],
    afterClosing: [],
    rows: deals.length,
    dropped: 0,
    rejected: [],
    deals,
  };
}

/** A row that tells this much. */
export function row(deal: Partial<RowDeal>): RowDeal {
  return { status: 'open', attributes: {}, ...deal };
}

/** The import merged, on that day where one is named; ids in the order in which they are asked for, after those that are there. */
export function merged(
  before: Pipeline,
  imported: Imported,
  { day = '2026-11-21', name = 'deals.csv' }: { readonly day?: string; readonly name?: string } = {},
): Merged {
  let count = before.deals.length;
  const newId = (): Id => {
    count += 1;
    return `id${count}` as Id;
  };
  return mergeImport(before, imported, { at: `${day}T09:00:00+00:00` as Instant, file: name, newId });
}

/** Added, updated, unchanged, missing. */
export function summary({ added, updated, unchanged, missing }: Merged): readonly number[] {
  return [added, updated, unchanged, missing];
}

/** A deal with a CRM id. */
export const acme = row({ crmId: '1', account: 'Acme', name: 'Renewal', amount: { amount: '5.00' } });
/** Another one. */
export const beta = row({ crmId: '2', account: 'Beta', name: 'First order' });
