import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFile } from '../../bin/keep-file.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const home = () => at('home');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recover-keep-'));
  mkdirSync(home());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is written', () => {
  it('is for this user alone, whatever the usual mode is', async () => {
    const before = process.umask(0);
    try {
      expect(await keepFile(home(), at('copy.json'), 'new', false)).toBe(true);
    } finally {
      process.umask(before);
    }
    expect(statSync(at('copy.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('copy.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['copy.json', 'home']);
  });

  it('does not take the place of another one unless it may', async () => {
    writeFileSync(at('copy.json'), 'old');
    chmodSync(at('copy.json'), 0o644);
    expect(await keepFile(home(), at('copy.json'), 'new', false)).toBe(false);
    expect(readFileSync(at('copy.json'), 'utf8')).toBe('old');
    expect(await keepFile(home(), at('copy.json'), 'new', true)).toBe(true);
    expect(readFileSync(at('copy.json'), 'utf8')).toBe('new');
    expect(statSync(at('copy.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['copy.json', 'home']);
  });

  it('takes neither the place of a link nor that of what the link leads to', async () => {
    writeFileSync(at('other'), 'precious');
    symlinkSync(at('other'), at('copy.json'));
    symlinkSync(at('gone'), at('broken'));
    for (const [name, replace] of [
      ['copy.json', false],
      ['copy.json', true],
      ['broken', true],
    ] as const)
      await expect(keepFile(home(), at(name), 'new', replace)).rejects.toMatchObject({ code: 'refused' });
    expect(readFileSync(at('copy.json'), 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual(['broken', 'copy.json', 'home', 'other']);
  });

  it.each([
    ['a folder', 'home', 'refused', 'is a folder'],
    ['a file of the home', 'home/ledger.json', 'refused', 'among the files that recover keeps'],
    ['a folder that is not there', 'gone/copy.json', 'unwritable', 'its folder is not there'],
    ['a name that is too long', 'n'.repeat(300), 'unwritable', 'its name is too long'],
  ])('is refused for %s, and nothing is left behind', async (_, name, code, said) => {
    for (const replace of [false, true])
      await expect(keepFile(home(), at(name), 'new', replace)).rejects.toMatchObject({
        code,
        message: expect.stringContaining(said),
      });
    expect([readdirSync(folder), readdirSync(home())]).toEqual([['home'], []]);
  });

  it('is refused for a device, which a renamed file would replace', async () => {
    await expect(keepFile(home(), '/dev/null', 'new', true)).rejects.toMatchObject({ code: 'refused' });
  });
});
