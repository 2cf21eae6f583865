import { existsSync, readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/day.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { openPipeline } from '../../src/store/stores.ts';
import { thisProcess, thrownBy } from './ground.ts';
import { careFor, homeWith, readFrom, touched } from './home.ts';
import { gone, living, lockedBy } from './locked.ts';

describe('beginning afresh', () => {
  test('a file that is gone: it is missed no longer, and the newest copy is set aside for ever', async () => {
    const home = await homeWith('Acme', 'Bolt', 'Cole');
    unlinkSync(home.ledger);
    expect(await careFor(home).startAfresh('ledger')).toEqual({});
    expect(await readFrom(home)).toEqual({ accounts: [], notices: [] });
    for (const name of ['Dale', 'Ende', 'Fuchs', 'Gold']) await touched(home, name);
    const [kept = ''] = readdirSync(join(home.folder, 'quarantine'));
    expect(readFileSync(join(home.folder, 'quarantine', kept), 'utf8')).toMatch(/Acme.*\n.*Bolt/);
  });

  test('a damaged file: it is set aside first', async () => {
    const home = await homeWith('Acme', 'Bolt');
    truncateSync(home.ledger, 100);
    const { setAside = '' } = await careFor(home).startAfresh('ledger');
    expect(readFileSync(setAside)).toHaveLength(100);
    expect(await readFrom(home)).toEqual({ accounts: [], notices: [] });
  });

  test('not a file in order', async () => {
    const home = await homeWith('Acme');
    expect(await thrownBy(() => careFor(home).startAfresh('ledger'))).toMatchObject({ code: 'refused' });
    expect((await readFrom(home)).accounts).toEqual(['Acme']);
  });

  test('where nothing ever was makes nothing', async () => {
    const home = await homeWith();
    expect(await careFor(home).startAfresh('ledger')).toEqual({});
    expect(existsSync(home.ledger)).toBe(false);
  });
});

describe('freeing the folder', () => {
  test('of a lock that another computer left', async () => {
    const { folder, path, surroundings } = lockedBy((owner) => ({
      ...owner,
      machine: 'elsewhere',
      host: 'old-laptop',
      pid: gone,
      at: '2026-11-20T08:00:00Z',
    }));
    const care = careFor({ ...(await homeWith()), folder });
    expect((await care.look()).lock).toMatchObject({ state: 'elsewhere', machine: 'old-laptop', pid: gone });
    await care.unlock();
    expect(readdirSync(folder)).toEqual([]);
    expect((await care.look()).lock).toEqual({ state: 'free', path });
    expect(surroundings.notices).toEqual([]);
  });

  test('not of one whose window is open here', async () => {
    const { folder, path, surroundings } = lockedBy((owner) => owner);
    writeFileSync(path, JSON.stringify(living(surroundings)));
    const care = careFor({ ...(await homeWith()), folder });
    expect((await care.look()).lock).toMatchObject({ state: 'held', pid: process.ppid });
    expect(await thrownBy(() => care.unlock())).toMatchObject({ code: 'busy' });
    expect(existsSync(path)).toBe(true);
  });

  test('says of one whose window is gone that it goes by itself', async () => {
    const { folder } = lockedBy((owner) => ({ ...owner, boot: 'another', pid: gone }));
    expect((await careFor({ ...(await homeWith()), folder }).look()).lock.state).toBe('gone');
  });
});

describe('the deals as they were before an import', () => {
  const [first, second] = ['2026-11-20T08:00:00Z' as Instant, '2026-11-21T08:00:00Z' as Instant];
  const importing = (folder: string, at: Instant) =>
    openPipeline({ folder, surroundings: thisProcess() }).change((pipeline) => ({
      ...pipeline,
      lastImport: { at, file: 'deals.csv', crm: 'plain', rows: 1 },
    }));

  test('are the generation before the first that knows it', async () => {
    const home = await homeWith();
    for (const at of [first, second, second]) await importing(home.folder, at);
    expect(await careFor(home).pipelineBefore(second)).toMatchObject({ lastImport: { at: first } });
    expect(await careFor(home).pipelineBefore(first)).toEqual(emptyPipeline);
  });

  test('are not known of an import that never was, nor when the copy is gone', async () => {
    const home = await homeWith();
    for (const at of [first, second]) await importing(home.folder, at);
    expect(await careFor(home).pipelineBefore('2026-11-22T08:00:00Z' as Instant)).toBeUndefined();
    const [copy = ''] = readdirSync(join(home.folder, 'backups'));
    writeFileSync(join(home.folder, 'backups', copy), 'damaged');
    expect(await careFor(home).pipelineBefore(second)).toBeUndefined();
  });

  test('are not those of an earlier import when the copy between is gone', async () => {
    const home = await homeWith();
    const third = '2026-11-22T08:00:00Z' as Instant;
    for (const at of [first, second, third]) await importing(home.folder, at);
    const between = readdirSync(join(home.folder, 'backups')).find((name) => name.startsWith('pipeline.2.'));
    unlinkSync(join(home.folder, 'backups', between ?? ''));
    expect(await careFor(home).pipelineBefore(third)).toBeUndefined();
    expect(await careFor(home).pipelineBefore(second)).toBeUndefined();
  });
});
