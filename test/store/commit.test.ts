import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../src/store/disk.ts';
import { openLedger } from '../../src/store/stores.ts';
import { diskError, diskThat, diskWith, freshFolder, processWith, thisProcess, thrownBy } from './ground.ts';
import { accountsOf, kept, withTouch } from './touches.ts';

test('the bytes are on the disk before the name, and the name before it is said', async () => {
  const { file } = await kept('Acme');
  const names = new Map<unknown, string>();
  const steps: string[] = [];
  const named = diskWith({
    openSync(path, ...rest) {
      const handle = fs.openSync(path, ...rest);
      names.set(handle, nameOf(path));
      return handle;
    },
  });
  const disk = diskThat((call, path, target) => {
    if (!['writeSync', 'fsyncSync', 'fstatSync', 'linkSync', 'renameSync'].includes(call)) return;
    const parts = [names.get(path) ?? nameOf(path), ...(typeof target === 'string' ? [nameOf(target)] : [])];
    steps.push([call, ...parts].join(' '));
  }, named);
  await openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(withTouch('Bolt'));
  expect(steps).toMatchInlineSnapshot(`
    [
      "writeSync .~lock.recover.#",
      "linkSync .~lock.recover.# .~lock.recover",
      "fstatSync ledger.json",
      "writeSync .ledger.json.#.tmp",
      "fsyncSync .ledger.json.#.tmp",
      "fstatSync .ledger.json.#.tmp",
      "fsyncSync data",
      "linkSync ledger.json ledger.1.#.json",
      "renameSync .ledger.json.#.tmp ledger.json",
      "fsyncSync data",
    ]
  `);
});

describe('a disk that lies', () => {
  test('about how much it took keeps nothing', async () => {
    const { file } = await kept('Acme');
    const before = readFileSync(file);
    const disk = diskWith({
      writeSync(handle: number, bytes: unknown) {
        const given = bytes instanceof Uint8Array ? bytes : Buffer.alloc(0);
        fs.writeSync(handle, given, 0, given.length >> 1);
        return given.length;
      },
    });
    const change = openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(
      withTouch('Bolt'),
    );
    expect(await thrownBy(() => change)).toMatchObject({ code: 'unwritable' });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('half-way through the copy of what is replaced leaves no half copy, where there are no links', async () => {
    const { file } = await kept('Acme');
    const disk = diskWith({
      linkSync() {
        throw diskError('EPERM', 'link');
      },
      copyFileSync(_from, to) {
        writeFileSync(to, 'half');
        throw diskError('ENOSPC', 'copyfile');
      },
    });
    const change = openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(
      withTouch('Bolt'),
    );
    expect(await thrownBy(() => change)).toMatchObject({ code: 'unwritable' });
    expect(readdirSync(join(dirname(file), 'backups'))).toEqual([]);
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

test('a change whose lock another took over is made anew', async () => {
  const { file } = await kept('Acme');
  const path = join(dirname(file), '.~lock.recover');
  let taken = 0;
  const disk = diskThat((call) => {
    if (call !== 'writeSync' || taken > 0 || !existsSync(path)) return;
    taken += 1;
    const other = { ...JSON.parse(readFileSync(path, 'utf8')), pid: 4_000_001, token: 'other00000000000' };
    writeFileSync(path, JSON.stringify(other));
  });
  const surroundings = processWith(process.pid, (pid) => pid !== 4_000_001);
  let asked = 0;
  await openLedger({ folder: dirname(file), surroundings, disk }).change((ledger) => {
    asked += 1;
    return withTouch('Bolt')(ledger);
  });
  expect([taken, asked]).toEqual([1, 2]);
  expect(accountsOf(await openLedger({ folder: dirname(file), surroundings }).read())).toEqual([
    'Acme',
    'Bolt',
  ]);
});

/** A path's last name, what differs from run to run left out. */
function nameOf(path: unknown): string {
  return basename(String(path))
    .replace(/\.\d+\.[0-9a-z]{16}/, '.#')
    .replace(/\.[0-9a-f]{8}\./, '.#.');
}
