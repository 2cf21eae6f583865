import { withParts } from './parts.ts';
import type { Shelf } from './snapshot.ts';

/** From the shape of that number to the next, by the kind of file; each is pure and stays for ever. */
const migrations: Readonly<Record<Shelf['kind'], Readonly<Record<number, (value: object) => object>>>> = {
  ledger: { 1: withChanges, 2: withAbsences, 3: withDismissals, 4: withWins },
  pipeline: { 1: withHistory },
};

/** The value in the newest shape, coming from one of an older recover. */
export function migrated(value: object, { kind, schema }: Shelf, from: number): object {
  let current = value;
  for (let at = from; at < schema; at += 1) current = migrations[kind][at]?.(current) ?? current;
  return current;
}

/** Shape 2 of the ledger remembers its last changes. */
function withChanges(ledger: object): object {
  return withParts(ledger, { schema: 2, changes: [] });
}

/** Shape 3 of the ledger knows of absences, and of follow-ups that were put off; nobody was away and nothing put off until then. */
function withAbsences(ledger: object): object {
  return withParts(ledger, { schema: 3, absences: [] });
}

/** Shape 4 of the ledger knows of deals put aside as "not this one"; none were until then. */
function withDismissals(ledger: object): object {
  return withParts(ledger, { schema: 4, dismissals: [] });
}

/** Shape 5 of the ledger knows of deals that the rep said were won; none were until then. */
function withWins(ledger: object): object {
  return withParts(ledger, { schema: 5, wins: [] });
}

/** Shape 2 of the pipeline may remember how a deal stood before; of what was kept until then nothing is known. */
function withHistory(pipeline: object): object {
  return withParts(pipeline, { schema: 2 });
}
