import { join } from 'node:path';
import type { Day } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import { openLedger } from '../../src/store/stores.ts';
import type { Store } from '../../src/world.ts';
import { freshFolder, thisProcess } from './ground.ts';

/** The change that adds one touch with this account. */
export function withTouch(account: string): (ledger: Ledger) => Ledger {
  return (ledger) => ({
    ...ledger,
    touches: [
      ...ledger.touches,
      { id: 'abcdefgh01234567' as Id, rev: 1, account, on: '2026-11-21' as Day, what: 'call' },
    ],
  });
}

/** The accounts touched, in the order of the touches. */
export function accountsOf(ledger: Ledger): readonly string[] {
  return ledger.touches.map((touch) => touch.account);
}

/** A ledger with a touch for each account, and the file it is in. */
export async function kept(...accounts: readonly string[]): Promise<{ ledger: Store<Ledger>; file: string }> {
  const folder = freshFolder();
  const ledger = openLedger({ folder, surroundings: thisProcess() });
  for (const account of accounts) await ledger.change(withTouch(account));
  return { ledger, file: join(folder, 'ledger.json') };
}
