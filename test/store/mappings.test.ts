import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SavedMapping } from '../../src/domain/saved-mapping.ts';
import { isMappingName } from '../../src/domain/saved-mapping.ts';
import { openMappings } from '../../src/store/mappings.ts';
import { diskError, diskThat, freshFolder, modeOf, thisProcess, thrownBy } from './ground.ts';

const mapping: SavedMapping = {
  columns: [
    { header: '__proto__', field: 'account' },
    { header: 'Wert (€)', field: 'amount' },
  ],
  dates: 'dmy',
};

function opened(folder = freshFolder()) {
  return { folder, mappings: openMappings({ folder, surroundings: thisProcess() }) };
}

test('a mapping comes back as it was kept, the last one under its name', async () => {
  const { mappings } = opened();
  await mappings.keep('work', { columns: [] });
  await mappings.keep('work', mapping);
  await mappings.keep('Büro 2', { columns: [] });
  expect(await mappings.read('work')).toEqual(mapping);
  expect(await mappings.names()).toEqual(['Büro 2', 'work']);
});

test('it is for its owner alone, and nothing lies beside it', async () => {
  const { folder, mappings } = opened();
  await mappings.keep('work', mapping);
  expect(readdirSync(join(folder, 'mappings'))).toEqual(['work.json']);
  expect([join(folder, 'mappings'), join(folder, 'mappings/work.json')].map(modeOf)).toEqual(['700', '600']);
});

test('what was never kept is not there, and looking for it makes nothing', async () => {
  const { folder, mappings } = opened();
  expect([await mappings.names(), await mappings.read('work')]).toEqual([[], undefined]);
  expect(await thrownBy(() => readdirSync(folder))).toMatchObject({ code: 'ENOENT' });
});

test.each([
  ['no text for programs', '{'],
  ['a file of another form', '{"recover":2,"kind":"mapping","data":{"columns":[]}}'],
  ['another file', '{"recover":1,"kind":"answers","data":{"columns":[]}}'],
  [
    'a field that there is not',
    '{"recover":1,"kind":"mapping","data":{"columns":[{"header":"A","field":"b"}]}}',
  ],
  ['more than was kept', '{"recover":1,"kind":"mapping","data":{"columns":[],"by":"hand"}}'],
  ['an order that there is not', '{"recover":1,"kind":"mapping","data":{"columns":[],"dates":"ydm"}}'],
  ['nothing', ''],
])('a file that was changed by hand into %s is refused', async (_what, text) => {
  const { folder, mappings } = opened();
  await mappings.keep('work', mapping);
  writeFileSync(join(folder, 'mappings/work.json'), text);
  expect(await thrownBy(() => mappings.read('work'))).toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('is not as recover kept it'),
  });
});

test('a folder in its place is refused', async () => {
  const { folder, mappings } = opened();
  mkdirSync(join(folder, 'mappings/work.json'), { recursive: true });
  expect(await thrownBy(() => mappings.read('work'))).toMatchObject({ code: 'unreadable' });
});

test.each(['writeSync', 'fsyncSync', 'renameSync'] as const)(
  'a disk that fails at %s leaves what was kept',
  async (failing) => {
    const { folder, mappings } = opened();
    await mappings.keep('work', mapping);
    const before = readFileSync(join(folder, 'mappings/work.json'));
    const disk = diskThat((call) => {
      if (call === failing) throw diskError('ENOSPC', 'write');
    });
    const broken = openMappings({ folder, surroundings: thisProcess(), disk });
    expect(await thrownBy(() => broken.keep('work', { columns: [] }))).toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining('the disk is full'),
    });
    expect(readFileSync(join(folder, 'mappings/work.json'))).toEqual(before);
    expect(readdirSync(join(folder, 'mappings'))).toEqual(['work.json']);
  },
);

test.each(['work', 'Q4 2026', 'Büro_2', 'a', '株式会社', 'x'.repeat(40)])('%j is a name', (name) => {
  expect(isMappingName(name)).toBe(true);
});

test.each(['', ' a', 'a ', '../a', 'a/b', 'a\\b', '.a', 'a.b', '-a', 'a\nb', 'CON', 'lpt1', 'x'.repeat(41)])(
  '%j is no name',
  (name) => {
    expect(isMappingName(name)).toBe(false);
  },
);
