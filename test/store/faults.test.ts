import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { diskError, diskThat, freshFolder, processWith, thisProcess, thrownBy } from './ground.ts';
import { accountsOf, withTouch } from './touches.ts';

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'];
const faulty = 4_000_001;
const made = new Map<readonly string[], string>();

afterAll(() => {
  for (const folder of made.values()) rmSync(folder, { recursive: true });
});

/** The first change of a folder, and a later one, which keeps a copy of what it replaces. */
const starts = [
  ['the first change', []],
  ['a later change', ['Acme', 'Bolt', 'Cole', 'Dale', 'Ende']],
] as const;

describe.for(starts)('%s', ([, before]) => {
  test.for(codes)(
    'with %s at any one call of the disk: the old value or the new one, and told which',
    async (code) => {
      const calls = await callsOf(before);
      for (let at = 1; at <= calls; at += 1) {
        const error = await changeFailing(before, at, at, () => diskError(code, 'test'));
        expect([undefined, 'unwritable', 'unreadable'], `${code} at call ${at}: ${error}`).toContain(
          codeIn(error),
        );
      }
    },
  );

  test('with a disk that fails for good from any call on', async () => {
    const calls = await callsOf(before);
    for (let at = 1; at <= calls; at += 1) {
      await changeFailing(before, at, Number.POSITIVE_INFINITY, () => diskError('EIO', 'test'));
    }
  });

  test('killed before any call: the old value or the new one, and the next change finds its way', async () => {
    const calls = await callsOf(before);
    for (let at = 1; at <= calls; at += 1) {
      await changeFailing(before, at, Number.POSITIVE_INFINITY, () => new Error('killed'));
    }
  });
});

/** Makes a change of which the calls `from` to `to` fail, and demands what must hold then; answers what the change threw. */
async function changeFailing(
  before: readonly string[],
  from: number,
  to: number,
  fault: () => Error,
): Promise<unknown> {
  const folder = await folderWith(before);
  let count = 0;
  const disk = diskThat(() => {
    count += 1;
    if (count >= from && count <= to) throw fault();
  });
  const surroundings = processWith(faulty);
  const error = await thrownBy(() => openLedger({ folder, surroundings, disk }).change(withTouch('New')));
  const next = openLedger({ folder, surroundings: processWith(process.pid, (pid) => pid !== faulty) });
  const found = accountsOf(await next.read());
  const may = error === undefined ? [[...before, 'New']] : [[...before], [...before, 'New']];
  expect(may, `fault at call ${from}: ${error}`).toContainEqual(found);
  if (codeIn(error) !== undefined) expect(found, `said to have failed at call ${from}`).toEqual(before);
  await next.change(withTouch('Next'));
  expect(accountsOf(await next.read())).toEqual([...found, 'Next']);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  return error;
}

/** How many calls of the disk the change makes. */
async function callsOf(before: readonly string[]): Promise<number> {
  const folder = await folderWith(before);
  let count = 0;
  const disk = diskThat(() => {
    count += 1;
  });
  await openLedger({ folder, surroundings: processWith(faulty), disk }).change(withTouch('New'));
  return count;
}

/** A folder with a touch for each account, copied from one made once. */
async function folderWith(accounts: readonly string[]): Promise<string> {
  const folder = freshFolder();
  if (accounts.length === 0) return folder;
  if (!made.has(accounts)) {
    const first = mkdtempSync(join(tmpdir(), 'recover-store-'));
    for (const account of accounts)
      await openLedger({ folder: first, surroundings: thisProcess() }).change(withTouch(account));
    made.set(accounts, first);
  }
  cpSync(made.get(accounts) ?? '', folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}

function codeIn(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
