import type { ImportNote, Pipeline } from '../domain/pipeline.ts';
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

/** Throws a TypeError when the value is no pipeline to the letter. */
export function checkPipeline(value: Pipeline): void {
  const { deals } = value;
  if (isPipeline(value)) return;
  const wrong = Array.isArray(deals) ? deals.findIndex((deal) => !isDeal(deal)) : -1;
  throw new TypeError(`pipeline${wrong < 0 ? '' : `.deals.${wrong}`} would be kept in a wrong shape`);
}

function isSchema(value: unknown): value is 2 {
  return value === 2;
}

function isDeals(value: unknown): value is Pipeline['deals'] {
  return Array.isArray(value) && value.every(isDeal);
}
