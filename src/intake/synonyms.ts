import type { CrmLayout } from '../domain/crm-layout.ts';
import type { DealField } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';
import type { Dialect } from './dialect.ts';
import { headerKey } from './plain.ts';

/** The keys of the headers that mean each field, the best first; what a special layout takes for one field is no other's. */
export function synonymsOf(dialect: Dialect): ReadonlyMap<DealField, readonly string[]> {
  const owner = new Map<string, DealField>();
  const known = new Map<DealField, string[]>(dealFields.map((field) => [field, []]));
  for (const layout of dialect.layouts) {
    const keys = keysOf(layout);
    for (const [field, key] of keys) {
      if ((owner.get(key) ?? field) === field) known.get(field)?.push(key);
    }
    for (const [field, key] of keys) if (!owner.has(key)) owner.set(key, field);
  }
  return known;
}

function keysOf({ headers }: CrmLayout): readonly (readonly [DealField, string])[] {
  return dealFields.flatMap((field) =>
    (headers[field] ?? []).map((header) => [field, headerKey(header)] as const),
  );
}
