import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, nodeDisk } from '../../src/store/disk.ts';
import { freshFolder } from './ground.ts';

describe('a folder that is to be made', () => {
  it('comes with its missing parents, for this person alone', () => {
    const ground = freshFolder();
    const folder = join(ground, 'a', 'b', 'c');
    makeFolder(nodeDisk, 'linux', folder);
    makeFolder(nodeDisk, 'linux', folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(ground, 'a')).mode & 0o777).toBe(0o700);
  });

  it('may be made by another window in the same moment', () => {
    const folder = join(freshFolder(), 'a', 'b');
    let tries = 0;
    const disk = {
      ...nodeDisk,
      mkdirSync: ((path: string, options: { mode: number }) => {
        if (path === folder) tries += 1;
        if (tries === 2) mkdirSync(folder, options);
        return mkdirSync(path, options);
      }) as typeof nodeDisk.mkdirSync,
    };
    makeFolder(disk, 'linux', folder);
    expect([tries, readdirSync(folder)]).toEqual([2, []]);
  });

  it('is refused where a file is in the way', () => {
    const ground = freshFolder();
    const file = join(ground, 'file');
    mkdirSync(ground, { recursive: true });
    writeFileSync(file, '');
    expect(() => makeFolder(nodeDisk, 'linux', file)).toThrow('EEXIST');
    expect(() => makeFolder(nodeDisk, 'linux', join(file, 'a'))).toThrow('ENOTDIR');
  });

  it.runIf(process.platform === 'linux')('is refused, not tried for ever, where nothing can be made', () => {
    expect(() => makeFolder(nodeDisk, 'linux', '/proc/nope')).toThrow('ENOENT');
    expect(() => makeFolder(nodeDisk, 'linux', '/proc/nope/a')).toThrow('ENOENT');
  });
});
