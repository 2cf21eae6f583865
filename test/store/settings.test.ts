import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../../src/store/disk.ts';
import { keepSetting } from '../../src/store/keep-setting.ts';
import { settingsAround, settingsIn, settingsPath } from '../../src/store/settings.ts';
import { diskError, diskThat, freshFolder, modeOf, thisProcess, thrownBy } from './ground.ts';

function homeWith(text?: string) {
  const folder = freshFolder();
  if (text !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(settingsPath(folder), text);
  }
  const opening = { folder, surroundings: thisProcess() };
  return { folder, opening, found: () => settingsIn(nodeDisk, folder) };
}

test('settings come back as they were kept, and looking makes no file', () => {
  const { folder, opening, found } = homeWith();
  expect(found()).toEqual({ file: {}, unknown: [] });
  expect(thrownBy(() => readdirSync(folder))).resolves.toMatchObject({ code: 'ENOENT' });
  keepSetting(opening, 'name', 'Robin Hale');
  keepSetting(opening, 'holidays', '12-25, 2026-12-24');
  keepSetting(opening, 'quarter', '60');
  expect(found().file).toEqual({ name: 'Robin Hale', holidays: '12-25, 2026-12-24', quarter: '60' });
  expect([readdirSync(folder), modeOf(folder), modeOf(settingsPath(folder))]).toEqual([
    ['config.json'],
    '700',
    '600',
  ]);
});

test('the file is one that a person can read and write', () => {
  const { folder, opening } = homeWith();
  keepSetting(opening, 'holidays', '12-25, 2026-12-24');
  keepSetting(opening, 'quarter', '60');
  const text = readFileSync(settingsPath(folder), 'utf8');
  expect(text).toBe('{\n  "holidays": [\n    "12-25",\n    "2026-12-24"\n  ],\n  "quarter": 60\n}\n');
});

test('what was written by hand is read: lists, numbers, a byte order mark, and what is no setting', () => {
  const { found } = homeWith(
    '\uFEFF{ "days": ["mon", "tue"], "quarter": 60, "name": null, "nmae": "Robin" }',
  );
  expect(found()).toEqual({ file: { days: 'mon, tue', quarter: '60', name: 'null' }, unknown: ['nmae'] });
});

test('keeping one setting leaves all else in the file as it is', () => {
  const { folder, opening } = homeWith('{ "note": {"a": [1]}, "hours": "late", "name": "Robin" }');
  keepSetting(opening, 'hours', '09:00-17:00');
  keepSetting(opening, 'name', undefined);
  expect(JSON.parse(readFileSync(settingsPath(folder), 'utf8'))).toEqual({
    note: { a: [1] },
    hours: '09:00-17:00',
  });
});

test.each([
  ['half a file', '{ "name": "Robin"'],
  ['a list', '[]'],
  ['nothing', ''],
])('%s is told, and never written over', async (_name, text) => {
  const { folder, opening, found } = homeWith(text);
  expect(found()).toMatchObject({ file: {}, broken: expect.stringContaining('a comma or a quotation mark') });
  expect(await thrownBy(() => keepSetting(opening, 'name', 'Robin'))).toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('nothing was changed'),
  });
  expect(readFileSync(settingsPath(folder), 'utf8')).toBe(text);
});

test('a folder in its place is told, and left alone', async () => {
  const { folder, opening, found } = homeWith();
  mkdirSync(settingsPath(folder), { recursive: true });
  expect(found().broken).toBe('it is not a file');
  expect(await thrownBy(() => keepSetting(opening, 'name', 'Robin'))).toMatchObject({ code: 'unreadable' });
});

test.each(['writeSync', 'fsyncSync', 'renameSync'] as const)(
  'a disk that fails at %s leaves what was kept',
  async (failing) => {
    const { folder, opening, found } = homeWith('{ "name": "Robin" }');
    const disk = diskThat((call) => {
      if (call === failing) throw diskError('ENOSPC', 'write');
    });
    expect(await thrownBy(() => keepSetting({ ...opening, disk }, 'name', 'Kim'))).toMatchObject({
      code: 'unwritable',
    });
    expect([found().file, readdirSync(folder)]).toEqual([{ name: 'Robin' }, ['config.json']]);
  },
);

test('a folder that may not be written to is said by its name', async () => {
  const { folder, opening } = homeWith('{}');
  chmodSync(folder, 0o500);
  const disk = diskThat((call) => {
    if (call === 'openSync') return;
    if (call === 'writeSync') throw diskError('EACCES', 'open');
  });
  expect(await thrownBy(() => keepSetting({ ...opening, disk }, 'name', 'Kim'))).toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining(join(folder)),
  });
  chmodSync(folder, 0o700);
});

test('the environment has a name for each setting, and the usual ones for the editor', () => {
  expect(settingsAround({ RECOVER_CURRENCY: 'EUR', RECOVER_NAME: '', EDITOR: 'vi', VISUAL: 'nano' })).toEqual(
    {
      currency: 'EUR',
      editor: 'nano',
    },
  );
  expect(settingsAround({ RECOVER_EDITOR: 'ed', EDITOR: 'vi', HOME: '/home/robin' })).toEqual({
    editor: 'ed',
  });
});
