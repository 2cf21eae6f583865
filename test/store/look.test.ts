import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder } from './ground.ts';
import { careFor, homeWith, ledgerIn, touched } from './home.ts';

describe('looking after a home', () => {
  test('that never was finds nothing, and makes nothing', async () => {
    const folder = freshFolder();
    const home = { ...(await homeWith()), folder, state: join(folder, 'state') };
    const { files, copies, drafts, open, strays } = await careFor(home).look();
    expect(files.map(({ state }) => state)).toEqual(['none', 'none']);
    expect([copies, drafts, open, strays]).toEqual([[], [], [], []]);
    expect(existsSync(folder)).toBe(false);
  });

  test('names every folder, the copies newest first, damaged ones too, and what killed windows left', async () => {
    const home = await homeWith('Acme', 'Bolt', 'Cole');
    const [oldest = ''] = readdirSync(join(home.folder, 'backups')).sort();
    truncateSync(join(home.folder, 'backups', oldest), 50);
    const stray = join(home.folder, '.ledger.json.4000001.abcdefgh01234567.tmp');
    writeFileSync(stray, '');
    mkdirSync(join(home.folder, 'drafts'));
    writeFileSync(join(home.folder, 'drafts', 'abcdefgh01234567.jsonl'), 'half a line');
    const health = await careFor(home, undefined, (pid) => pid !== 4_000_001).look();
    expect(health.copies.map(({ isGood, rev }) => [isGood, rev])).toEqual([
      [true, 2],
      [false, undefined],
    ]);
    expect(health.strays).toEqual([stray]);
    expect(health.drafts).toMatchObject([{ answers: 0, lost: 1 }]);
    expect(health.folders.state).toBe(home.state);
  });

  test.for([
    ['missing', (path: string) => unlinkSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'hello')],
    [
      'newer',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":9')),
    ],
    ['unreadable', (path: string) => folderInPlaceOf(path)],
  ] as const)('finds a file %s, and what was seen of it', async ([state, spoil]) => {
    const home = await homeWith('Acme', 'Bolt');
    spoil(home.ledger);
    expect(await ledgerIn(home)).toMatchObject({ state, seen: { rev: 2, counts: { touches: 2 } } });
  });

  test('finds a file that went back, and one of another store', async () => {
    const [home, stranger] = [await homeWith('Acme'), await homeWith('Bolt')];
    const before = readFileSync(home.ledger);
    await touched(home, 'Cole');
    writeFileSync(home.ledger, before);
    expect(await ledgerIn(home)).toMatchObject({ state: 'rolled-back', rev: 1, seen: { rev: 2 } });
    copyFileSync(stranger.ledger, home.ledger);
    expect(await ledgerIn(home)).toMatchObject({ state: 'replaced' });
  });
});

function folderInPlaceOf(path: string): void {
  unlinkSync(path);
  mkdirSync(path);
}
