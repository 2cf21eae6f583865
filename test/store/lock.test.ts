import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/store/lock.ts';
import { openLedger } from '../../src/store/stores.ts';
import { diskError, diskThat, freshFolder, modeOf, processWith, thisProcess, thrownBy } from './ground.ts';
import { alive, gone, living, lockedBy, ownerIn, startOf } from './locked.ts';
import { accountsOf, withTouch } from './touches.ts';

describe('any other lock is waited for, and in the end respected', () => {
  test.for([
    ['its owner lives', {}],
    ['it is another computer’s', { machine: 'elsewhere', pid: gone, boot: 'another' }],
    ['it is from another container', { pidNamespace: 'pid:[1]', pid: gone }],
    ['its owner lives, start unknown', { startTime: undefined }],
  ] as const)('%s', async ([, forged]) => {
    const { folder, path, surroundings } = lockedBy((owner) => ({
      ...owner,
      pid: process.ppid,
      startTime: startOf(process.ppid),
      ...forged,
    }));
    const before = readFileSync(path);
    const error = await thrownBy(() => openLedger({ folder, surroundings }).change(withTouch('Acme')));
    expect(error).toMatchObject({ name: 'Problem', code: 'busy', message: expect.stringContaining(folder) });
    expect(surroundings.monotonic()).toBeGreaterThanOrEqual(15_000);
    expect(surroundings.notices).toEqual(['Another window is saving just now; waiting for it.']);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['.~lock.recover']);
  });

  test('until it is released, and then the change goes on', async () => {
    const { folder, path } = lockedBy((owner) => ({
      ...owner,
      pid: process.ppid,
      startTime: startOf(process.ppid),
    }));
    const surroundings = processWith(process.pid, alive, (clock) => {
      if (clock > 3_000 && existsSync(path)) unlinkSync(path);
    });
    await openLedger({ folder, surroundings }).change(withTouch('Acme'));
    expect(surroundings.notices).toHaveLength(1);
    expect(surroundings.monotonic()).toBeLessThan(3_100);
  });

  test.for([
    [40_000, 'until it is our turn', 40_000, undefined],
    [1e9, 'for a minute', 60_000, 'busy'],
  ] as const)('a queue that moves for %i ms is stood in %s', async ([ends, , waited, code]) => {
    const { folder, path } = lockedBy((owner) => ({
      ...owner,
      pid: process.ppid,
      startTime: startOf(process.ppid),
    }));
    const first = readFileSync(path, 'utf8');
    const surroundings = processWith(process.pid, alive, (clock) => {
      const turn = String(Math.floor(clock / 5_000)).padStart(16, '0');
      if (clock < ends) writeFileSync(path, first.replace(/"token":"\w+"/, `"token":"${turn}"`));
      else if (existsSync(path)) unlinkSync(path);
    });
    const error = await thrownBy(() => openLedger({ folder, surroundings }).change(withTouch('Acme')));
    expect(error).toEqual(code === undefined ? undefined : expect.objectContaining({ code }));
    expect(surroundings.monotonic()).toBeGreaterThanOrEqual(waited);
    expect(surroundings.monotonic()).toBeLessThan(waited + 100);
  });

  test('reading waits for nobody', async () => {
    const { folder, surroundings } = lockedBy((owner) => ({
      ...owner,
      pid: process.ppid,
      startTime: undefined,
    }));
    expect(accountsOf(await openLedger({ folder, surroundings }).read())).toEqual([]);
    expect(surroundings.monotonic()).toBe(0);
  });
});

describe('a lock that says nothing of its owner', () => {
  test.for(['', '{"pid":', 'null'])(
    'holding %j, as after a power cut, goes when it stays as it is for two seconds',
    async (text) => {
      const { folder, surroundings } = lockedBy(() => text);
      await openLedger({ folder, surroundings }).change(withTouch('Acme'));
      expect(surroundings.monotonic()).toBeGreaterThanOrEqual(2_000);
      expect(surroundings.monotonic()).toBeLessThan(2_100);
    },
  );

  test('being a link planted to a file of the rep’s, goes without a byte of that file changed', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'precious'), 'precious');
    symlinkSync(join(folder, 'precious'), join(folder, '.~lock.recover'));
    await openLedger({ folder, surroundings: thisProcess() }).change(withTouch('Acme'));
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  });
});

describe('the lock itself', () => {
  test('is whole from its first moment, and leaves nothing behind', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    const surroundings = thisProcess();
    const lock = await lockFolder({ folder, surroundings, disk: fs });
    expect(readdirSync(folder)).toEqual(['.~lock.recover']);
    expect(modeOf(join(folder, '.~lock.recover'))).toBe('600');
    expect(ownerIn(join(folder, '.~lock.recover'))).toMatchObject({ pid: process.pid });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that another took over is not released by its former owner', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    const lock = await lockFolder({ folder, surroundings: thisProcess(), disk: fs });
    writeFileSync(join(folder, '.~lock.recover'), JSON.stringify(living(thisProcess())));
    expect(lock.isOurs()).toBe(false);
    lock.release();
    expect(readdirSync(folder)).toEqual(['.~lock.recover']);
  });

  test('works where the disk knows no hard links', async () => {
    const folder = freshFolder();
    const disk = diskThat((call) => {
      if (call === 'linkSync') throw diskError('EPERM', 'link');
    });
    const names = ['Acme', 'Bolt', 'Cole', 'Dale'];
    await Promise.all(
      names.map((name) => openLedger({ folder, surroundings: thisProcess(), disk }).change(withTouch(name))),
    );
    const ledger = await openLedger({ folder, surroundings: thisProcess() }).read();
    expect([...accountsOf(ledger)].sort()).toEqual(names);
    expect(readdirSync(folder)).toEqual(['backups', 'ledger.json']);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(3);
  });
});
