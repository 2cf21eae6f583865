import { join } from 'node:path';
import type { Instant } from '../../src/domain/day.ts';
import type { Care, Condition, Health } from '../../src/domain/health.ts';
import { openCare } from '../../src/store/care.ts';
import type { Disk } from '../../src/store/disk.ts';
import { openLedger } from '../../src/store/stores.ts';
import { freshFolder, thisProcess } from './ground.ts';
import { accountsOf, withTouch } from './touches.ts';

/** A home that this computer remembers, with its files. */
export interface Home {
  readonly folder: string;
  readonly state: string;
  readonly ledger: string;
  readonly pipeline: string;
  readonly seen: string;
}

const today = '2026-11-24T09:40:00Z' as Instant;

/** A home whose ledger got a touch for each account, one change after the other. */
export async function homeWith(...accounts: readonly string[]): Promise<Home> {
  const folder = freshFolder();
  const state = join(folder, 'state');
  const home = {
    folder,
    state,
    ledger: join(folder, 'ledger.json'),
    pipeline: join(folder, 'pipeline.json'),
    seen: join(state, 'seen.json'),
  };
  for (const account of accounts) await touched(home, account);
  return home;
}

/** Adds a touch; answers with what the person was told. */
export async function touched(home: Home, account: string, disk?: Disk): Promise<readonly string[]> {
  const opening = openingOf(home, disk);
  await openLedger(opening).change(withTouch(account));
  return opening.surroundings.notices;
}

/** The accounts touched, and what the person was told. */
export async function readFrom(
  home: Home,
): Promise<{ accounts: readonly string[]; notices: readonly string[] }> {
  const opening = openingOf(home);
  const accounts = accountsOf(await openLedger(opening).read());
  return { accounts, notices: opening.surroundings.notices };
}

/** The care of the home, on a day in November. */
export function careFor(home: Home, disk?: Disk, alive: (pid: number) => boolean = () => true): Care {
  const { surroundings, ...opening } = openingOf(home, disk);
  return openCare({ ...opening, surroundings: { ...surroundings, alive }, now: () => today });
}

/** How the ledger was found. */
export async function ledgerIn(home: Home): Promise<Condition | undefined> {
  const { files }: Health = await careFor(home).look();
  return files.find(({ kind }) => kind === 'ledger');
}

export function openingOf({ folder, state }: Pick<Home, 'folder' | 'state'>, disk?: Disk) {
  return { folder, state, surroundings: thisProcess(), ...(disk === undefined ? {} : { disk }) };
}
