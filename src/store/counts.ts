import type { Counts } from '../domain/health.ts';

const parts = ['deals', 'losses', 'facts', 'touches', 'followUps', 'lessons', 'absences'] as const;

/** How many records a ledger or a pipeline holds, by their kind; the debriefs are those of its losses. */
export function countsOf(value: object): Counts {
  const fields = new Map<string, unknown>(Object.entries(value));
  const counted = parts.flatMap((part) => {
    const records = fields.get(part);
    return Array.isArray(records) ? [[part, records.length] as const] : [];
  });
  const losses = fields.get('losses');
  const debriefs = Array.isArray(losses) ? [['debriefs', losses.filter(isDebriefed).length] as const] : [];
  return Object.fromEntries<number>([...counted, ...debriefs]);
}

/** True when there is at least one record. */
export function holdsSomething(counts: Counts): boolean {
  return parts.some((part) => (counts[part] ?? 0) > 0);
}

function isDebriefed(loss: unknown): boolean {
  return typeof loss === 'object' && loss !== null && 'debrief' in loss;
}
