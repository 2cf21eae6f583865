import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/domain/day.ts';
import { isProblem } from '../../src/domain/problem.ts';
import { openCare } from '../../src/store/care.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { newId } from '../../src/store/ids.ts';
import { diskError, diskThat, freshFolder, thisProcess, thrownBy } from './ground.ts';
import { kept } from './touches.ts';

const now = () => '2026-11-24T09:40:00Z' as Instant;

test('a lock that cannot be looked at is told in words, not as a fault of ours', async () => {
  const folder = freshFolder();
  mkdirSync(folder);
  const disk = diskThat((call, path) => {
    if (call === 'lstatSync' && String(path).endsWith('.~lock.recover')) throw diskError('EIO', 'lstat');
  });
  const care = openCare({ folder, surroundings: thisProcess(), disk, now });
  const error = await thrownBy(() => care.look());
  expect(error === undefined || isProblem(error)).toBe(true);
});

test('what a power cut leaves of the answer under way, NULs in its place, takes no kept answer away', () => {
  const folder = freshFolder();
  const opening = { folder, surroundings: thisProcess(), now, newId: () => newId(thisProcess().random) };
  const draft = openDrafts(opening).start('lost', 'some deal', undefined);
  draft.keep('channel', 'phone');
  const [name = ''] = readdirSync(join(folder, 'drafts'));
  appendFileSync(join(folder, 'drafts', name), Buffer.alloc(70));
  expect([...(openDrafts(opening).open('lost')[0]?.answers ?? [])]).toEqual([['channel', 'phone']]);
});

test('a ledger that could not be read for a moment is in its place again when nothing was put there', async () => {
  const { file } = await kept('Acme', 'Bolt');
  const folder = dirname(file);
  const [copy = ''] = readdirSync(join(folder, 'backups'));
  const before = readFileSync(file);
  let opened = 0;
  const disk = diskThat((call, path) => {
    if (call !== 'openSync') return;
    if (path === file && opened++ === 0) throw diskError('EIO', 'open');
    if (String(path).endsWith('.tmp') && !String(path).includes('quarantine'))
      throw diskError('EMFILE', 'open');
  });
  const care = openCare({ folder, surroundings: thisProcess(), disk, now });
  const path = join(folder, 'backups', copy);
  const error = await thrownBy(() => care.restore(readFileSync(path), path));
  expect(error).toMatchObject({ code: 'unwritable' });
  expect(readFileSync(file)).toEqual(before);
});
