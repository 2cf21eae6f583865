import type { Ledger } from '../../src/domain/ledger.ts';
import { emptyLedger } from '../../src/domain/ledger.ts';
import { opened, sealed } from '../../src/store/envelope.ts';

const head = { schema: emptyLedger.schema, kind: 'ledger', id: 'a'.repeat(16), rev: 1 };

/** The ledger as it is read back from its file: nothing of it taken apart yet. */
export function reopened(ledger: Ledger): Ledger {
  const found = opened<Ledger>(Buffer.concat(sealed(head, ledger).pieces), 'ledger', head.schema);
  if (found.state !== 'whole') throw new Error(found.state);
  return found.value;
}
