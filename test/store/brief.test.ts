import {
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptBrief } from '../../src/store/brief.ts';
import type { Disk } from '../../src/store/disk.ts';
import { groundOf } from '../../src/store/ground.ts';
import { anInstant } from '../builders.ts';
import { diskError, diskThat, freshFolder, modeOf } from './ground.ts';
import type { Home } from './home.ts';
import { homeWith, openingOf, touched } from './home.ts';

const brief = { text: '2 calls 4 due\n', from: anInstant('2026-11-24 09:40') };
const usual = { version: '1.0.0', environment: { TZ: 'Europe/Berlin', RECOVER_NAME: 'Robin', PATH: '/bin' } };

function look(home: Home, given: Partial<typeof usual> = {}, disk?: Disk) {
  const config = join(home.folder, 'config', 'config.json');
  return keptBrief(groundOf(openingOf(home, disk)), { ...usual, config, ...given });
}

const fileOf = (home: Home) => join(home.state, 'brief.json');

async function keptHome(): Promise<Home> {
  const home = await homeWith('Acme', 'Bolt');
  mkdirSync(join(home.folder, 'config'));
  look(home).keep(brief);
  return home;
}

describe('the line for a shell prompt', () => {
  test('comes back as it was kept, for this user alone, and without a word of what was said', async () => {
    const home = await keptHome();
    expect(look(home).last).toEqual(brief);
    expect(modeOf(fileOf(home))).toBe('600');
    expect(readdirSync(home.state).sort()).toEqual(['brief.json', 'seen.json']);
    expect(readFileSync(fileOf(home), 'utf8')).not.toMatch(/Acme|Bolt|Robin/);
  });

  test.for<[string, (home: Home) => unknown]>([
    ['the ledger is changed', (home) => touched(home, 'Cole')],
    ['the ledger is written anew with the same bytes', (home) => rewrite(home.ledger)],
    ['the ledger bears another day', (home) => utimesSync(home.ledger, 1, 1)],
    ['a pipeline comes', (home) => writeFileSync(home.pipeline, '{}')],
    ['settings come', (home) => writeFileSync(join(home.folder, 'config', 'config.json'), '{}')],
    ['a second copy lies beside it', (home) => writeFileSync(join(home.folder, 'ledger (1).json'), '{}')],
    ['the file is gone', (home) => unlinkSync(fileOf(home))],
    ['the file is cut short', (home) => truncateSync(fileOf(home), 60)],
    ['a digit of it is another', (home) => rewrite(fileOf(home), (text) => text.replace('4 due', '5 due'))],
    ['it is no object', (home) => writeFileSync(fileOf(home), '[]')],
  ])('is not known any more when %s', async ([, happen]) => {
    const home = await keptHome();
    await happen(home);
    expect(look(home).last).toBeUndefined();
    look(home).keep(brief);
    expect(look(home).last).toEqual(brief);
  });

  test.for<[string, Partial<typeof usual>]>([
    ['another version of the program', { version: '1.0.1' }],
    ['a setting of the environment', { environment: { ...usual.environment, RECOVER_NAME: 'Sam' } }],
    ['another zone', { environment: { ...usual.environment, TZ: 'Asia/Tokyo' } }],
  ])('is not known to %s', async ([, given]) => {
    expect(look(await keptHome(), given).last).toBeUndefined();
  });

  test('is known whatever else the environment says', async () => {
    expect(look(await keptHome(), { environment: { ...usual.environment, PATH: '/usr/bin' } }).last).toEqual(
      brief,
    );
  });

  test('that was counted before a change is not taken for one after it', async () => {
    const home = await keptHome();
    const before = look(home);
    await touched(home, 'Cole');
    before.keep(brief);
    expect(look(home).last).toBeUndefined();
  });

  test('is kept nowhere before there is a ledger, nor where nothing can be written or looked at', async () => {
    const folder = freshFolder();
    const nowhere = { folder, state: join(folder, 'state'), ledger: '', pipeline: '', seen: '' };
    look(nowhere).keep(brief);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    const home = await homeWith('Acme');
    const refusing = (call: string) =>
      diskThat((name) => {
        if (name === call) throw diskError('EACCES', call);
      });
    look(home, {}, refusing('renameSync')).keep(brief);
    look(home, {}, refusing('statSync')).keep(brief);
    expect(readdirSync(home.state)).toEqual(['seen.json']);
  });
});

/** A new file with that name. */
function rewrite(path: string, change: (text: string) => string = (text) => text): void {
  const text = readFileSync(path, 'utf8');
  unlinkSync(path);
  writeFileSync(path, change(text), { mode: 0o600 });
}
