import type { Counts } from '../domain/health.ts';
import { partNames } from '../domain/ledger.ts';

/** How many records a ledger or a pipeline holds, by their kind; the debriefs are those of its losses. */
export function countsOf(value: object): Counts {
  const fields = new Map<string, unknown>(Object.entries(value));
  const counted = partNames.flatMap((part) => {
    const records = fields.get(part);
    return Array.isArray(records) ? [[part, records.length] as const] : [];
  });
  const losses = fields.get('losses');
  const debriefs = Array.isArray(losses) ? [['debriefs', losses.filter(isDebriefed).length] as const] : [];
  return Object.fromEntries<number>([...counted, ...debriefs]);
}

/** True when there is at least one record. */
export function holdsSomething(counts: Counts): boolean {
  return partNames.some((part) => (counts[part] ?? 0) > 0);
}

function isDebriefed(loss: unknown): boolean {
  return typeof loss === 'object' && loss !== null && 'debrief' in loss;
}
