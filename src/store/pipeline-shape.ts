import type { Deal, ImportNote, Pipeline } from '../domain/pipeline.ts';
import { isDay, isDeal, isInstant } from './deal-shape.ts';
import { isCount, isText, listOf, recordOf } from './record.ts';

const isImportNote = recordOf<ImportNote>(
  { at: isInstant, file: isText, crm: isText, rows: isCount },
  { named: isDay, newest: isDay },
);

/** True for a pipeline to the letter, whoever wrote it. */
export const isPipeline = recordOf<Pipeline>(
  { schema: isSchema, deals: isDeals },
  { lastImport: isImportNote, afterClosing: listOf(isText) },
);

/**
 * Throws a TypeError when the value is no pipeline to the letter. A deal that stands in the same place of `known` was checked when that
 * was kept, and is not looked at again.
 */
export function checkPipeline(value: Pipeline, known?: Pipeline): void {
  const wrong = firstWrong(value.deals, known?.deals ?? []);
  if (wrong === undefined && isPipeline({ ...value, deals: [] })) return;
  throw new TypeError(`pipeline${wrong ?? ''} would be kept in a wrong shape`);
}

/** Where the deals are wrong, such as `.deals.3`; undefined when all is well. */
function firstWrong(deals: unknown, known: readonly Deal[]): string | undefined {
  if (!Array.isArray(deals)) return '';
  const at = deals.findIndex(
    (deal, place) => !(place < known.length && deal === known[place]) && !isDeal(deal),
  );
  return at < 0 ? undefined : `.deals.${at}`;
}

function isSchema(value: unknown): value is 2 {
  return value === 2;
}

function isDeals(value: unknown): value is Pipeline['deals'] {
  return Array.isArray(value) && value.every(isDeal);
}
