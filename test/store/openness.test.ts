import { chmodSync, lstatSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { freshFolder, modeOf } from './ground.ts';
import { careFor, homeWith, openingOf, touched } from './home.ts';
import { withTouch } from './touches.ts';

const told = 'Others on this computer can see your data; to close it: recover doctor --close';

describe('a folder that others can look into', () => {
  test('is told of by the next change, once, until that changes', async () => {
    const home = await homeWith('Acme', 'Bolt');
    chmodSync(home.folder, 0o755);
    expect(await touched(home, 'Cole')).toEqual([told]);
    expect(await touched(home, 'Dale')).toEqual([]);
    chmodSync(home.folder, 0o700);
    expect(await touched(home, 'Ende')).toEqual([]);
    chmodSync(home.folder, 0o750);
    expect(await touched(home, 'Fuchs')).toEqual([told]);
  });

  test('is no trouble of reading', async () => {
    const home = await homeWith('Acme');
    chmodSync(home.folder, 0o755);
    const opening = openingOf(home);
    await openLedger(opening).read();
    expect(opening.surroundings.notices).toEqual([]);
  });

  test('is none on Windows, which has other means', async () => {
    const home = await homeWith('Acme');
    chmodSync(home.folder, 0o755);
    const opening = openingOf(home);
    const surroundings = { ...opening.surroundings, platform: 'win32' };
    await openLedger({ ...opening, surroundings }).change(withTouch('Bolt'));
    expect(opening.surroundings.notices).toEqual([]);
  });

  test('a loose file in a closed folder is closed', async () => {
    const home = await homeWith('Acme', 'Bolt');
    chmodSync(join(home.folder, 'backups'), 0o755);
    expect((await careFor(home).look()).open).toEqual([]);
  });
});

describe('closing', () => {
  test('takes from others the folder and all that is loose in it, and nothing from its owner', async () => {
    const home = await homeWith('Acme', 'Bolt');
    for (const path of [home.folder, join(home.folder, 'backups')]) chmodSync(path, 0o755);
    chmodSync(home.ledger, 0o444);
    const open = [home.folder, join(home.folder, 'backups'), home.ledger].sort();
    expect((await careFor(home).look()).open).toEqual(open);
    expect(await careFor(home).close()).toEqual(open);
    expect(open.map(modeOf)).toEqual(['700', '700', '400']);
    expect((await careFor(home).look()).open).toEqual([]);
    expect(await careFor(home).close()).toEqual([]);
  });

  test('follows no link, save those of the two files themselves', async () => {
    const home = await homeWith('Acme');
    const outside = join(dirname(freshFolder()), 'outside');
    mkdirSync(outside);
    const [linked, other] = [join(outside, 'ledger.json'), join(outside, 'other')];
    renameSync(home.ledger, linked);
    symlinkSync(linked, home.ledger);
    writeFileSync(other, '');
    symlinkSync(other, join(home.folder, 'other'));
    for (const path of [linked, other, home.folder]) chmodSync(path, 0o755);
    expect(await careFor(home).close()).toEqual([home.folder, linked].sort());
    expect([linked, other].map(modeOf)).toEqual(['700', '755']);
    expect(lstatSync(home.ledger).isSymbolicLink()).toBe(true);
  });
});
