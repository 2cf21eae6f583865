import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { diskError, diskThat, modeOf, thrownBy } from './ground.ts';
import type { Home } from './home.ts';
import { careFor, homeWith, ledgerIn, readFrom, touched } from './home.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The newest copy kept of the ledger. */
function backupOf(home: Home): string {
  const names = readdirSync(join(home.folder, 'backups')).sort();
  return join(home.folder, 'backups', names.at(-1) ?? '');
}

function rewrite(home: Home, change: (text: string) => string): void {
  writeFileSync(home.ledger, change(readFileSync(home.ledger, 'utf8')));
}

describe('putting a copy in place', () => {
  test('over a file in order: that one is kept as a generation', async () => {
    const home = await homeWith('Acme', 'Bolt');
    const [copy, before] = [readFileSync(backupOf(home)), readFileSync(home.ledger)];
    const offered = await careFor(home).restore(copy, backupOf(home));
    expect(offered).toMatchObject({ kind: 'ledger', counts: { touches: 1 } });
    expect(offered.setAside).toBeUndefined();
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [] });
    expect(readFileSync(backupOf(home))).toEqual(before);
    expect(await touched(home, 'Cole')).toEqual([]);
    expect(readFileSync(home.ledger, 'utf8')).toContain('"rev":4,');
  });

  test('over a damaged file: that one is set aside, for this user alone', async () => {
    const home = await homeWith('Acme', 'Bolt');
    truncateSync(home.ledger, 300);
    const damaged = readFileSync(home.ledger);
    const { setAside = '' } = await careFor(home).restore(readFileSync(backupOf(home)), backupOf(home));
    expect(basename(setAside)).toBe('ledger.2026-11-24.json');
    expect(readFileSync(setAside)).toEqual(damaged);
    expect([modeOf(setAside), modeOf(join(home.folder, 'quarantine'))]).toEqual(['600', '700']);
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [] });
    expect(await ledgerIn(home)).toMatchObject({ state: 'well', rev: 3 });
  });

  test('where there is none, though there was', async () => {
    const home = await homeWith('Acme', 'Bolt');
    unlinkSync(home.ledger);
    expect(await careFor(home).restore(readFileSync(backupOf(home)), backupOf(home))).not.toHaveProperty(
      'setAside',
    );
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [] });
  });

  test('into a home that never was', async () => {
    const [home, fresh] = [await homeWith('Acme'), await homeWith()];
    await careFor(fresh).restore(readFileSync(home.ledger), home.ledger);
    expect(await readFrom(fresh)).toEqual({ accounts: ['Acme'], notices: [] });
  });

  test('over what cannot be read: a folder in its place is moved aside', async () => {
    const home = await homeWith('Acme', 'Bolt');
    unlinkSync(home.ledger);
    mkdirSync(home.ledger);
    writeFileSync(join(home.ledger, 'note'), '');
    const { setAside = '' } = await careFor(home).restore(readFileSync(backupOf(home)), backupOf(home));
    expect(existsSync(join(setAside, 'note'))).toBe(true);
    expect((await readFrom(home)).accounts).toEqual(['Acme']);
  });

  test('never over what was set aside before', async () => {
    const home = await homeWith('Acme', 'Bolt');
    const copy = readFileSync(backupOf(home));
    const asides: string[] = [];
    for (const length of [200, 210, 220]) {
      truncateSync(home.ledger, length);
      asides.push(basename((await careFor(home).restore(copy, '-')).setAside ?? ''));
    }
    expect(asides).toEqual([1, 2, 3].map((at) => `ledger.2026-11-24${at === 1 ? '' : `.${at}`}.json`));
    const sizes = asides.map((name) => readFileSync(join(home.folder, 'quarantine', name)).length);
    expect(sizes).toEqual([200, 210, 220]);
  });

  test('nor through a link that somebody planted there', async () => {
    const home = await homeWith('Acme', 'Bolt');
    const precious = join(home.folder, 'precious');
    writeFileSync(precious, 'precious');
    mkdirSync(join(home.folder, 'quarantine'));
    symlinkSync(precious, join(home.folder, 'quarantine', 'ledger.2026-11-24.json'));
    truncateSync(home.ledger, 200);
    const { setAside = '' } = await careFor(home).restore(readFileSync(backupOf(home)), '-');
    expect(basename(setAside)).toBe('ledger.2026-11-24.2.json');
    expect(readFileSync(precious, 'utf8')).toBe('precious');
  });

  test('what is set aside is on the disk, its name too, before the copy takes its place', async () => {
    const home = await homeWith('Acme', 'Bolt');
    const copy = readFileSync(backupOf(home));
    truncateSync(home.ledger, 200);
    const steps: string[] = [];
    const disk = diskThat((call, path, target) => {
      if (call === 'openSync' && String(path).endsWith('quarantine')) steps.push('sure of its name');
      if (call === 'renameSync') steps.push(String(target).endsWith('/ledger.json') ? 'replaced' : 'named');
    });
    await careFor(home, disk).restore(copy, '-');
    expect(steps.slice(0, 3)).toEqual(['named', 'sure of its name', 'replaced']);
  });

  test('with a fault at any one call of the disk: the damaged file or the copy, and nothing lost', async () => {
    for (let at = 1, ended = false; !ended; at += 1) {
      const home = await homeWith('Acme', 'Bolt');
      const copy = readFileSync(backupOf(home));
      truncateSync(home.ledger, 200);
      let count = 0;
      const disk = diskThat(() => {
        count += 1;
        if (count === at) throw diskError('EIO', 'test');
      });
      const error = await thrownBy(() => careFor(home, disk).restore(copy, '-'));
      ended = count < at;
      const found = await ledgerIn(home);
      const kept =
        found?.bytes === 200 || existsSync(join(home.folder, 'quarantine', 'ledger.2026-11-24.json'));
      expect([kept, found?.state === 'well' || error !== undefined], `fault at ${at}`).toEqual([true, true]);
      await careFor(home).restore(copy, '-');
      expect((await readFrom(home)).accounts, `fault at ${at}`).toEqual(['Acme']);
    }
  });
});

describe('taking a file as it was changed outside recover', () => {
  test.for([
    ['with a word changed', (text: string) => text.replace('Bolt', 'Bolt & Sons')],
    ['with a mark before it', (text: string) => `\uFEFF${text.replace('Bolt', 'Bolt & Sons')}`],
    ['with other line ends', (text: string) => text.replace('Bolt', 'Bolt & Sons').replaceAll('\n', '\r\n')],
    [
      'laid out by an editor',
      (text: string) => JSON.stringify(JSON.parse(text.replace('Bolt', 'Bolt & Sons')), undefined, 4),
    ],
  ] as const)('%s', async ([, change]) => {
    const home = await homeWith('Acme', 'Bolt');
    rewrite(home, change);
    expect(await ledgerIn(home)).toMatchObject({ state: 'edited', rev: 2, counts: { touches: 2 } });
    const edited = readFileSync(home.ledger);
    expect(await careFor(home).accept('ledger')).toMatchObject({ kind: 'ledger', counts: { touches: 2 } });
    expect(await readFrom(home)).toEqual({ accounts: ['Acme', 'Bolt & Sons'], notices: [] });
    expect(readFileSync(join(home.folder, 'quarantine', 'ledger.2026-11-24.json'))).toEqual(edited);
  });

  test('takes no number of its own from it', async () => {
    const home = await homeWith('Acme', 'Bolt');
    rewrite(home, (text) => text.replace('"rev":2,', '"rev":999999999999999,'));
    expect(await ledgerIn(home)).toMatchObject({ state: 'damaged' });
    rewrite(home, (text) => text.replace('"rev":999999999999999,', '"rev":99999,'));
    await careFor(home).accept('ledger');
    expect(readFileSync(home.ledger, 'utf8')).toContain('"rev":3,');
  });

  test.for([
    ['cut short', (text: string) => text.slice(0, 400)],
    ['with a part too many', (text: string) => text.replace('"lessons":', '"more":[],"lessons":')],
    [
      'with a part that is nobody’s',
      (text: string) => text.replace('"lessons":', '"__proto__":[],"lessons":'),
    ],
    ['with a day that does not exist', (text: string) => text.replace('2026-11-21', '2026-02-30')],
    ['of another kind', (text: string) => text.replace('"kind":"ledger"', '"kind":"pipeline"')],
    ['that is something else', () => '{}'],
  ] as const)('not one %s', async ([, change]) => {
    const home = await homeWith('Acme', 'Bolt');
    rewrite(home, change);
    const before = readFileSync(home.ledger);
    expect(await ledgerIn(home)).toMatchObject({ state: 'damaged' });
    expect(await thrownBy(() => careFor(home).accept('ledger'))).toMatchObject({ code: 'refused' });
    expect(readFileSync(home.ledger)).toEqual(before);
    expect(existsSync(join(home.folder, 'quarantine'))).toBe(false);
  });

  test('not one in order', async () => {
    const home = await homeWith('Acme');
    expect(await thrownBy(() => careFor(home).accept('ledger'))).toMatchObject({ code: 'refused' });
  });
});
