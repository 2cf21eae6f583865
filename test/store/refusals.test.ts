import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealed } from '../../src/store/envelope.ts';
import { openLedger } from '../../src/store/stores.ts';
import { freshFolder, modeOf, thisProcess, thrownBy } from './ground.ts';
import { kept, withTouch } from './touches.ts';

describe('a file that is not as it was left is never replaced', () => {
  test('damaged: the message names the file, says that a good copy is kept, and what to type', async () => {
    const { ledger, file } = await kept('Acme', 'Bolt', 'Cole');
    truncateSync(file, 100);
    const error = await thrownBy(() => ledger.read());
    expect(error).toMatchObject({ name: 'Problem', code: 'damaged', message: expect.stringContaining(file) });
    expect(error).toMatchObject({ message: expect.stringContaining('A good copy of it is kept') });
    expect(error).toMatchObject({ hint: expect.stringContaining('recover doctor') });
    expect(await thrownBy(() => ledger.change(withTouch('Dale')))).toEqual(error);
    expect(statSync(file).size).toBe(100);
  });

  test('damaged, and no whole copy', async () => {
    const { ledger, file } = await kept('Acme');
    writeFileSync(file, 'null');
    expect(await thrownBy(() => ledger.change(withTouch('Bolt')))).toMatchObject({
      code: 'damaged',
      message: expect.not.stringContaining('A good copy'),
      hint: expect.stringContaining('recover doctor'),
    });
    expect(readFileSync(file, 'utf8')).toBe('null');
  });

  test('written by a newer recover', async () => {
    const { ledger, file } = await kept('Acme');
    const { pieces } = sealed({ schema: 99, kind: 'ledger', id: 'abcdefgh01234567', rev: 1 }, { new: true });
    const bytes = Buffer.concat(pieces);
    writeFileSync(file, bytes);
    expect(await thrownBy(() => ledger.read())).toMatchObject({ code: 'newer' });
    expect(await thrownBy(() => ledger.change(withTouch('Bolt')))).toMatchObject({ code: 'newer' });
    expect(readFileSync(file)).toEqual(Buffer.from(bytes));
  });

  test('made read-only', async () => {
    const { ledger, file } = await kept('Acme');
    chmodSync(file, 0o400);
    expect(await thrownBy(() => ledger.change(withTouch('Bolt')))).toMatchObject({ code: 'unwritable' });
    expect(modeOf(file)).toBe('400');
  });

  test('another user’s, as it would be under sudo', async (context) => {
    context.skip(process.getuid?.() !== 0, 'only root can give files away');
    const { ledger, file } = await kept('Acme');
    chownSync(file, 12_345, 12_345);
    expect(await thrownBy(() => ledger.change(withTouch('Bolt')))).toMatchObject({ code: 'unwritable' });
    expect(readdirSync(dirname(file))).toEqual(['ledger.json']);
  });

  test('a folder in its place', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'ledger.json'), { recursive: true });
    const ledger = openLedger({ folder, surroundings: thisProcess() });
    expect(await thrownBy(() => ledger.read())).toMatchObject({ code: 'unreadable' });
    expect(await thrownBy(() => ledger.change(withTouch('Bolt')))).toMatchObject({ code: 'unreadable' });
  });

  test('a pipe in its place is not waited for', async (context) => {
    const folder = freshFolder();
    mkdirSync(folder);
    context.skip(spawnSync('mkfifo', [join(folder, 'ledger.json')]).status !== 0, 'there is no mkfifo');
    const ledger = openLedger({ folder, surroundings: thisProcess() });
    expect(await thrownBy(() => ledger.read())).toMatchObject({ code: 'unreadable' });
  });

  test('a link that leads nowhere, for its drive may come back', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    symlinkSync(join(folder, 'elsewhere.json'), join(folder, 'ledger.json'));
    const ledger = openLedger({ folder, surroundings: thisProcess() });
    expect(await thrownBy(() => ledger.read())).toMatchObject({ code: 'unreadable' });
    expect(await thrownBy(() => ledger.change(withTouch('Bolt')))).toMatchObject({ code: 'unreadable' });
    expect(existsSync(join(folder, 'elsewhere.json'))).toBe(false);
  });
});
