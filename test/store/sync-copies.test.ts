import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../src/store/disk.ts';
import { sealed } from '../../src/store/envelope.ts';
import { syncedBy } from '../../src/store/synced-by.ts';
import { freshFolder, thisProcess } from './ground.ts';
import { careFor, homeWith, readFrom } from './home.ts';

const told = (name: string) =>
  `A synced folder made a second copy of your notes: ${name}; to look: recover doctor`;

describe('a second copy of the notes that a synced folder made', () => {
  test.for([
    'ledger (Robin’s conflicted copy 2026-11-24).json',
    'ledger (In Konflikt stehende Kopie von LAPTOP).json',
    'ledger (conflicted copy 2026-11-24 094000).json',
    'ledger (1).json',
    'ledger 2.json',
    'ledger-LAPTOP-4F.json',
    'ledger.sync-conflict-20261124-094000-ABCDEFG.json',
    'ledger_conflict-20261124-094000.json',
    'ledger.json.sync-conflict.json',
  ])('named %s is told of in one line', async (name) => {
    const home = await homeWith('Acme');
    copyFileSync(home.ledger, join(home.folder, name));
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [told(name)] });
  });

  test('more than one are told of in one line, too', async () => {
    const home = await homeWith('Acme');
    for (const name of ['ledger (1).json', 'ledger (2).json', 'ledger (3).json'])
      copyFileSync(home.ledger, join(home.folder, name));
    expect((await readFrom(home)).notices).toEqual([told('ledger (1).json and 2 more')]);
  });

  test('is among the copies that looking after the home finds, with what it holds', async () => {
    const home = await homeWith('Acme', 'Bolt');
    const path = join(home.folder, 'ledger-LAPTOP.json');
    copyFileSync(home.ledger, path);
    const { copies } = await careFor(home).look();
    expect(copies.filter(({ from }) => from === 'sync')).toMatchObject([
      { kind: 'ledger', path, isGood: true, rev: 2, counts: { touches: 2 } },
    ]);
  });
});

describe('this is none', () => {
  const stranger = Buffer.from(
    Buffer.concat(
      sealed({ schema: 1, kind: 'ledger', id: 'abcdefgh01234567', rev: 9 }, { deals: [] }).pieces,
    ),
  );

  test.for([
    ['a copy in the rep’s own words', 'my ledger before the trip.json', undefined],
    ['one that is not whole', 'ledger (1).json', 'cut'],
    ['another store’s', 'ledger (1).json', stranger],
    ['a text', 'ledger 2.json', 'hello'],
    ['a pipeline', 'ledger-LAPTOP.json', 'pipeline'],
  ] as const)('%s', async ([, name, content]) => {
    const home = await homeWith('Acme');
    const path = join(home.folder, name);
    copyFileSync(home.ledger, path);
    if (content === 'cut') truncateSync(path, 100);
    else if (content !== undefined) writeFileSync(path, content);
    expect(await readFrom(home)).toEqual({ accounts: ['Acme'], notices: [] });
  });
});

test.for([
  ['Dropbox/recover', 'Dropbox'],
  ['Dropbox (Acme)/notes', 'Dropbox'],
  ['OneDrive - Acme GmbH/recover', 'OneDrive'],
  ['Library/Mobile Documents/com~apple~CloudDocs/recover', 'iCloud'],
  ['GoogleDrive-robin@example.org/My Drive/recover', 'Google Drive'],
  ['Nextcloud/recover', 'Nextcloud'],
  ['work/dropbox-notes', undefined],
] as const)('a home in %s is synced by %s', ([path, program]) => {
  const folder = join(dirname(freshFolder()), path);
  mkdirSync(folder, { recursive: true });
  expect(syncedBy({ folder, disk: nodeDisk, surroundings: thisProcess() })).toBe(program);
});
