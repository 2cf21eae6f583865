import fs, { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../src/store/disk.ts';
import { openLedger } from '../../src/store/stores.ts';
import { diskError, diskThat, freshFolder, processWith, thisProcess, thrownBy } from './ground.ts';
import { accountsOf, withTouch } from './touches.ts';

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'];
const faulty = 4_000_001;

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

test('a disk that takes only a part of the bytes and says so keeps nothing', async () => {
  const folder = freshFolder();
  const short = diskThat(() => undefined);
  const disk: Disk = new Proxy(short, {
    get: (real, call: keyof Disk) => (call === 'writeSync' ? () => 0 : real[call]),
  });
  const error = await thrownBy(() =>
    openLedger({ folder, surroundings: thisProcess(), disk }).change(withTouch('Acme')),
  );
  expect(error).toMatchObject({ code: 'unwritable', message: expect.stringContaining('the disk is full') });
  expect(readdirSync(folder)).toEqual([]);
});

test('a disk that makes no sure of the last step says saved, with a warning', async () => {
  const folder = freshFolder();
  const surroundings = thisProcess();
  let renamed = false;
  const disk = diskThat((call) => {
    if (renamed && call === 'fsyncSync') throw diskError('EIO', 'fsync');
    renamed ||= call === 'renameSync';
  });
  await openLedger({ folder, surroundings, disk }).change(withTouch('Acme'));
  expect(surroundings.notices).toHaveLength(1);
  expect(accountsOf(await openLedger({ folder, surroundings }).read())).toEqual(['Acme']);
});

test('a file that another changed in spite of the lock is not overwritten: the change is made anew', async () => {
  const folder = freshFolder();
  await openLedger({ folder, surroundings: thisProcess() }).change(withTouch('Acme'));
  const { bytes, other } = { bytes: fs.readFileSync(join(folder, 'ledger.json')), other: freshFolder() };
  fs.mkdirSync(other);
  fs.writeFileSync(join(other, 'ledger.json'), bytes);
  await openLedger({ folder: other, surroundings: thisProcess() }).change(withTouch('Bolt'));
  let meddled = false;
  const disk = diskThat((call) => {
    if (call !== 'writeSync' || meddled || !fs.existsSync(join(folder, '.~lock.recover'))) return;
    meddled = true;
    fs.renameSync(join(other, 'ledger.json'), join(folder, 'ledger.json'));
  });
  await openLedger({ folder, surroundings: thisProcess(), disk }).change(withTouch('Cole'));
  expect(meddled).toBe(true);
  expect(accountsOf(await openLedger({ folder, surroundings: thisProcess() }).read())).toEqual([
    'Acme',
    'Bolt',
    'Cole',
  ]);
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

async function folderWith(accounts: readonly string[]): Promise<string> {
  const folder = freshFolder();
  for (const account of accounts) {
    await openLedger({ folder, surroundings: thisProcess() }).change(withTouch(account));
  }
  return folder;
}

function codeIn(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
