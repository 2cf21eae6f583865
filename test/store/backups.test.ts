import fs, {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Disk } from '../../src/store/disk.ts';
import { openLedger } from '../../src/store/stores.ts';
import {
  diskError,
  diskThat,
  diskWith,
  freshFolder,
  modeOf,
  processWith,
  thisProcess,
  thrownBy,
} from './ground.ts';
import { accountsOf, kept, withTouch } from './touches.ts';

vi.setConfig({ testTimeout: 60_000 });

const oldLedger = join(import.meta.dirname, 'released/0.1.0/ledger.json');
const without: Partial<Disk> = {
  linkSync() {
    throw diskError('EPERM', 'link');
  },
};

describe('copies of each day', () => {
  test('the last of every day on which something was saved stays, for seven days', async () => {
    const { ledger, file } = await kept();
    for (let half = 2; half < 26; half += 1) {
      await ledger.change(withTouch(`half-day ${half}`));
      const noon = new Date(2026, 10, half >> 1, 12);
      utimesSync(file, noon, noon);
    }
    await ledger.change(withTouch('last'));
    const days = backupsOf(file).map((path) => statSync(path).mtime.getDate());
    expect(days.sort((left, right) => left - right)).toEqual([6, 7, 8, 9, 10, 11, 12, 12]);
  });
});

describe('the last copy of an older shape', () => {
  test('is named so, verified and kept, however many changes follow', async () => {
    const { folder, ledger } = older();
    for (const name of ['Acme', 'Bolt', 'Cole', 'Dale', 'Ende', 'Fuchs'])
      await ledger.change(withTouch(name));
    const lasting = readdirSync(join(folder, 'backups')).filter((name) => name.includes('schema1'));
    expect(lasting).toHaveLength(1);
    expect(lasting[0]).toMatch(/^ledger\.schema1\.5\.[0-9a-f]{8}\.json$/);
    expect(readFileSync(join(folder, 'backups', String(lasting[0])))).toEqual(readFileSync(oldLedger));
  });

  test.for([
    ['by a link', {}],
    ['by a copy, where there are no links', without],
  ] as const)('is on the disk %s before the new file takes its place', async ([, calls]) => {
    const { folder } = older();
    const steps: string[] = [];
    const disk = diskThat((call, path, target) => {
      if (['renameSync', 'linkSync', 'copyFileSync'].includes(call))
        steps.push(`${call} ${targetOf(target)}`);
      if (call === 'openSync' && String(path).endsWith('backups')) steps.push('sure of backups');
    }, diskWith(calls));
    await openLedger({ folder, surroundings: thisProcess(), disk }).change(withTouch('Acme'));
    const place = steps.indexOf('renameSync ledger.json');
    expect(steps.indexOf('sure of backups')).toBeGreaterThan(0);
    expect(steps.indexOf('sure of backups')).toBeLessThan(place);
  });

  test('that the disk did not keep as it was stops the change, and the old file stays', async () => {
    const { folder } = older();
    const disk = diskWith({
      ...without,
      copyFileSync: (_from, to) => writeFileSync(to, 'something else'),
    });
    const change = openLedger({ folder, surroundings: thisProcess(), disk }).change(withTouch('Acme'));
    expect(await thrownBy(() => change)).toMatchObject({ code: 'unwritable' });
    expect(readFileSync(join(folder, 'ledger.json'))).toEqual(readFileSync(oldLedger));
  });

  test('a kill at any call of the disk leaves the old file or the new one, and once new the old one kept', async () => {
    for (let at = 1, ended = false; !ended; at += 1) {
      const { folder } = older();
      let count = 0;
      const disk = diskThat(() => {
        count += 1;
        if (count >= at) throw new Error('killed');
      });
      const change = openLedger({ folder, surroundings: processWith(4_000_001), disk }).change(
        withTouch('New'),
      );
      ended = (await thrownBy(() => change)) === undefined;
      const next = openLedger({ folder, surroundings: processWith(process.pid, (pid) => pid !== 4_000_001) });
      const found = accountsOf(await next.read()).includes('New');
      const lasting = () => readdirSync(join(folder, 'backups')).filter((name) => name.includes('schema1'));
      if (found) expect(lasting(), `killed at ${at}`).toHaveLength(1);
      await next.change(withTouch('Next'));
      expect(lasting(), `killed at ${at}`).toHaveLength(1);
    }
  });
});

describe('where a copy should go', () => {
  test('a link that somebody planted is replaced, not followed', async () => {
    const { ledger, file } = await kept('Acme', 'Bolt');
    const [first = ''] = backupsOf(file);
    const precious = join(dirname(file), 'precious');
    writeFileSync(precious, 'precious');
    const planted = join(dirname(file), 'backups', nextName(file));
    symlinkSync(precious, planted);
    await ledger.change(withTouch('Cole'));
    expect(readFileSync(precious, 'utf8')).toBe('precious');
    expect(lstatSync(planted).isSymbolicLink()).toBe(false);
    expect(existsSync(first)).toBe(true);
  });

  test('a copy, where there are no links, is on the disk before it has its name', async () => {
    const { ledger: _, file } = await kept('Acme');
    const steps: string[] = [];
    const handles = new Map<unknown, string>();
    const disk = diskThat(
      (call, path, target) => {
        if (call === 'fsyncSync') steps.push(`sure of ${handles.get(path)}`);
        if (call === 'renameSync' && String(target).includes('backups')) steps.push('named');
      },
      diskWith({
        ...without,
        openSync(path, ...rest) {
          const handle = fs.openSync(path, ...rest);
          handles.set(handle, String(path).includes('backups/.ledger') ? 'the copy' : 'another');
          return handle;
        },
      }),
    );
    await openLedger({ folder: dirname(file), surroundings: thisProcess(), disk }).change(withTouch('Bolt'));
    expect(steps.filter((step) => step !== 'sure of another')).toEqual(['sure of the copy', 'named']);
  });

  test('half a copy of a killed process goes with the next change', async () => {
    const { ledger, file } = await kept('Acme', 'Bolt');
    writeFileSync(join(dirname(file), 'backups', '.ledger.json.77.abcdefgh01234567.tmp'), 'half');
    await ledger.change(withTouch('Cole'));
    expect(readdirSync(join(dirname(file), 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('copies are for this user alone, where there are no links too', async () => {
    const folder = freshFolder();
    const ledger = openLedger({ folder, surroundings: thisProcess(), disk: diskWith(without) });
    for (const name of ['Acme', 'Bolt']) await ledger.change(withTouch(name));
    expect(backupsOf(join(folder, 'ledger.json')).map(modeOf)).toEqual(['600']);
  });
});

function older() {
  const folder = freshFolder();
  mkdirSync(folder, { mode: 0o700 });
  copyFileSync(oldLedger, join(folder, 'ledger.json'));
  fs.chmodSync(join(folder, 'ledger.json'), 0o600);
  return { folder, ledger: openLedger({ folder, surroundings: thisProcess() }) };
}

function backupsOf(file: string): readonly string[] {
  const folder = join(dirname(file), 'backups');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** The name that the copy of the file as it is now will have. */
function nextName(file: string): string {
  const [, rev, sum = ''] = /"rev":(\d+),.*"sha256":"(\w+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  return `ledger.${rev}.${sum.slice(0, 8)}.json`;
}

function targetOf(path: unknown): string {
  return String(path).endsWith('/ledger.json') ? 'ledger.json' : 'another';
}
