import type { FileKind } from '../domain/health.ts';
import type { Ledger } from '../domain/ledger.ts';
import { emptyLedger } from '../domain/ledger.ts';
import type { Pipeline } from '../domain/pipeline.ts';
import { emptyPipeline } from '../domain/pipeline.ts';
import type { Shelf } from './snapshot.ts';

/**
 * One file of the folder with its empty value; `check` is loaded when something is to be kept, and throws when the value has a wrong
 * shape. What it shares with `known` was checked when that was kept, and need not be looked at again.
 */
export interface Plan<T extends object> {
  readonly shelf: Shelf;
  readonly empty: T;
  check(): Promise<(value: T, known?: T) => void>;
}

/** What the rep said, in ledger.json. */
export const ledgerPlan: Plan<Ledger> = {
  shelf: { kind: 'ledger', schema: emptyLedger.schema },
  empty: emptyLedger,
  check: async () => (await import('./ledger-shape.ts')).checkLedger,
};

/** What the CRM said, in pipeline.json. */
export const pipelinePlan: Plan<Pipeline> = {
  shelf: { kind: 'pipeline', schema: emptyPipeline.schema },
  empty: emptyPipeline,
  check: async () => (await import('./pipeline-shape.ts')).checkPipeline,
};

/** The shelf of either kind. */
export const shelves: Readonly<Record<FileKind, Shelf>> = {
  ledger: ledgerPlan.shelf,
  pipeline: pipelinePlan.shelf,
};

/** True when a value that was not kept by us has the shape of its kind to the letter. */
export async function fits(kind: FileKind, value: unknown): Promise<boolean> {
  if (kind === 'ledger') return (await import('./ledger-shape.ts')).isLedger(value);
  return (await import('./pipeline-shape.ts')).isPipeline(value);
}
