import type { Ledger } from '../../src/domain/ledger.ts';
import type { Pipeline } from '../../src/domain/pipeline.ts';
import { opened, sealed } from '../../src/store/envelope.ts';

/** The ledger as it is read back from its file: nothing of it taken apart yet. */
export function reopened(ledger: Ledger): Ledger {
  return readBack('ledger', ledger);
}

/** The pipeline likewise. */
export function reopenedPipeline(pipeline: Pipeline): Pipeline {
  return readBack('pipeline', pipeline);
}

function readBack<T extends Ledger | Pipeline>(kind: string, value: T): T {
  const head = { schema: value.schema, kind, id: 'a'.repeat(16), rev: 1 };
  const found = opened<T>(Buffer.concat(sealed(head, value).pieces), kind, value.schema);
  if (found.state !== 'whole') throw new Error(found.state);
  return found.value;
}
