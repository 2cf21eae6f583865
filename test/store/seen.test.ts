import fs, {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/store/stores.ts';
import { diskError, diskThat, modeOf } from './ground.ts';
import type { Home } from './home.ts';
import { homeWith, openingOf, readFrom, touched } from './home.ts';
import { accountsOf, withTouch } from './touches.ts';

describe('what is remembered', () => {
  test('is for this user alone, and leaves nothing beside it', async () => {
    const home = await homeWith('Acme', 'Bolt');
    expect([modeOf(home.state), modeOf(home.seen)]).toEqual(['700', '600']);
    expect(readdirSync(home.state)).toEqual(['seen.json']);
  });

  test('says nothing of what was said', async () => {
    const home = await homeWith('Acme');
    expect(readFileSync(home.seen, 'utf8')).not.toContain('Acme');
  });

  test.for([
    ['absent', (path: string) => unlinkSync(path)],
    ['empty', (path: string) => truncateSync(path)],
    ['cut short', (path: string) => truncateSync(path, 60)],
    ['changed by a digit', (path: string) => rewrite(path, (text) => text.replace('"rev":2', '"rev":9'))],
    ['no object', (path: string) => writeFileSync(path, '[]')],
    ['a folder', (path: string) => folderInPlaceOf(path)],
  ] as const)('being %s raises no alarm and stops nothing', async ([, spoil]) => {
    const home = await homeWith('Acme', 'Bolt');
    spoil(home.seen);
    expect(await readFrom(home)).toEqual({ accounts: ['Acme', 'Bolt'], notices: [] });
    expect(await touched(home, 'Cole')).toEqual([]);
    expect((await readFrom(home)).accounts).toEqual(['Acme', 'Bolt', 'Cole']);
  });

  test('of another folder is not held against this one', async () => {
    const [home, copy] = [await homeWith('Acme', 'Bolt'), await homeWith('Cole')];
    copyFileSync(home.seen, copy.seen);
    expect(await readFrom(copy)).toEqual({ accounts: ['Cole'], notices: [] });
  });

  test('cannot be kept where nothing can be written, and no command fails for it', async () => {
    const home = await homeWith('Acme');
    const disk = diskThat((_call, path) => {
      if (String(path).startsWith(home.state)) throw diskError('EROFS', 'open');
    });
    expect(await touched(home, 'Bolt', disk)).toEqual([]);
    expect((await readFrom(home)).accounts).toEqual(['Acme', 'Bolt']);
  });

  test('is looked up before the file, so that a window that saves in between gives no alarm', async () => {
    const home = await homeWith('Acme');
    const before = bytesOf(home);
    await touched(home, 'Bolt');
    const after = bytesOf(home);
    put(home, before);
    let reads = 0;
    const disk: typeof fs = {
      ...fs,
      readFileSync: ((...given: unknown[]) => {
        const content: unknown = Reflect.apply(fs.readFileSync, fs, given);
        reads += 1;
        if (reads === 1) put(home, after);
        return content;
      }) as typeof fs.readFileSync,
    };
    const opening = openingOf(home, disk);
    expect(accountsOf(await openLedger(opening).read())).toEqual(['Acme', 'Bolt']);
    expect(opening.surroundings.notices).toEqual([]);
  });

  test('is kept though one with the number of this process died while writing it', async () => {
    const home = await homeWith('Acme');
    writeFileSync(join(home.state, `.seen.json.${process.pid}.0000000000000000.tmp`), 'half');
    for (const account of ['Bolt', 'Cole']) await touched(home, account);
    expect(readFileSync(home.seen, 'utf8')).toContain('"rev":3');
    expect(readdirSync(home.state)).toEqual(['seen.json']);
  });

  test('is not written through a link that somebody planted', async () => {
    const home = await homeWith('Acme');
    const precious = join(home.folder, 'precious');
    writeFileSync(precious, 'precious');
    unlinkSync(home.seen);
    symlinkSync(precious, home.seen);
    await touched(home, 'Bolt');
    expect(readFileSync(precious, 'utf8')).toBe('precious');
    expect(readFileSync(home.seen, 'utf8')).toContain('"rev":2');
  });

  test('what a killed process left of it goes with the next change', async () => {
    const home = await homeWith('Acme');
    writeFileSync(join(home.state, '.seen.json.4000001.abcdefgh01234567.tmp'), '');
    const opening = openingOf(home);
    await openLedger({
      ...opening,
      surroundings: { ...opening.surroundings, alive: (pid) => pid !== 4_000_001 },
    }).change(withTouch('Bolt'));
    expect(readdirSync(home.state)).toEqual(['seen.json']);
  });
});

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  writeFileSync(path, after);
}

function folderInPlaceOf(path: string): void {
  unlinkSync(path);
  mkdirSync(path);
}

interface Bytes {
  readonly ledger: Buffer;
  readonly seen: Buffer;
}

function bytesOf(home: Home): Bytes {
  return { ledger: readFileSync(home.ledger), seen: readFileSync(home.seen) };
}

function put(home: Home, { ledger, seen }: Bytes): void {
  writeFileSync(home.ledger, ledger);
  writeFileSync(home.seen, seen);
}
