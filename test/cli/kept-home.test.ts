import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contents, ground, homeWithLoss, oneLine, recover, shell } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

const older = 'Your notes are older here than this computer saw last; to look: recover doctor\n';

let copies = 0;

/** A copy of the home's ledger outside. */
function copyOf(home: string): string {
  copies += 1;
  const path = join(ground, `copy-${copies}.json`);
  copyFileSync(join(home, 'ledger.json'), path);
  return path;
}

/** The permissions of everything in a folder and of itself, each once, in octal. */
function modesIn(folder: string): { readonly folders: readonly string[]; readonly files: readonly string[] } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const modes = (isWanted: (path: string) => boolean) => {
    const paths = [folder, ...all.map((entry) => join(entry.parentPath, entry.name))].filter(isWanted);
    return [...new Set(paths.map((path) => (statSync(path).mode & 0o777).toString(8)))];
  };
  return {
    folders: modes((path) => statSync(path).isDirectory()),
    files: modes((path) => statSync(path).isFile()),
  };
}

describe('a ledger that was there and is gone', () => {
  it('is missed by every command, with exit 65, and nothing is begun anew', () => {
    const home = homeWithLoss();
    const copy = copyOf(home);
    unlinkSync(join(home, 'ledger.json'));
    const before = contents(home);
    for (const args of [['due'], ['losses', '--json'], ['add', 'Tolan']]) {
      const { code, out, err } = recover(home, args);
      expect({ code, out }, err).toEqual({ code: 65, out: '' });
      expect(oneLine(err)).toContain('(1 loss) should be in');
      expect(oneLine(err)).toContain('recover doctor');
    }
    expect(contents(home)).toEqual(before);
    copyFileSync(copy, join(home, 'ledger.json'));
    expect(recover(home, ['losses', '--plain'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('a ledger that went back', () => {
  it('is told of once by each command, on standard error, until the next change', () => {
    const home = homeWithLoss();
    const copy = copyOf(home);
    expect(recover(home, ['add', 'Tolan']).err).toBe('');
    copyFileSync(copy, join(home, 'ledger.json'));
    expect(recover(home, ['due', '--json'])).toMatchObject({ code: 0, err: older });
    expect(recover(home, ['losses', '--plain'])).toMatchObject({ code: 0, err: older });
    expect(recover(home, ['add', 'Bolt'])).toMatchObject({ code: 0, err: older });
    expect(recover(home, ['due'])).toMatchObject({ code: 0, err: '' });
    const revision = /"rev":(\d+)/.exec(readFileSync(join(home, 'ledger.json'), 'utf8'))?.[1];
    expect(revision).toBe('3');
  });
});

describe('a second copy by a synced folder', () => {
  it('is one line on standard error', () => {
    const home = homeWithLoss();
    copyFileSync(join(home, 'ledger.json'), join(home, 'ledger (conflicted copy).json'));
    const { code, err } = recover(home, ['due']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'A synced folder made a second copy of your notes: ledger (conflicted copy).json; to look: recover doctor\n',
    });
  });
});

describe('private by default', () => {
  it.each(['000', '022', '077'])('under umask %s: folders 700, files 600', (mask) => {
    const home = join(ground, `umask-${mask}`);
    const answers = '{ "account": "Brandt", "channel": "email", "stands": "no" }';
    const { code, err } = shell(
      home,
      `umask ${mask}; $recover add Tolan && $recover add Bolt && echo '${answers}' | $recover lost --answers -`,
    );
    expect(code, err).toBe(0);
    expect(readdirSync(home).sort()).toEqual(expect.arrayContaining(['backups', 'ledger.json', 'state']));
    expect(modesIn(home)).toEqual({ folders: ['700'], files: ['600'] });
  });

  it('a folder that others can look into is told of by the next change, once', () => {
    const home = homeWithLoss();
    chmodSync(home, 0o755);
    const told = 'Others on this computer can see your data; to close it: recover doctor --close\n';
    expect(recover(home, ['due']).err).toBe('');
    expect(recover(home, ['add', 'Tolan']).err).toBe(told);
    expect(recover(home, ['add', 'Bolt']).err).toBe('');
  });

  it('a link to the ledger stays a link, and the file behind it is for this user alone', () => {
    const home = homeWithLoss();
    const behind = join(ground, 'behind.json');
    renameSync(join(home, 'ledger.json'), behind);
    symlinkSync(behind, join(home, 'ledger.json'));
    expect(recover(home, ['add', 'Tolan']).code).toBe(0);
    expect(lstatSync(join(home, 'ledger.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(behind, 'utf8')).toContain('Tolan');
    expect((statSync(behind).mode & 0o777).toString(8)).toBe('600');
  });

  it('a ledger made read-only stays so, and stays as it is', () => {
    const home = homeWithLoss();
    const ledger = join(home, 'ledger.json');
    chmodSync(ledger, 0o400);
    const before = readFileSync(ledger);
    const { code, err } = recover(home, ['add', 'Tolan']);
    expect(code).toBe(1);
    expect(oneLine(err)).toContain('its file may only be read');
    expect([readFileSync(ledger), statSync(ledger).mode & 0o777]).toEqual([before, 0o400]);
  });

  it.runIf(process.getuid?.() === 0)(
    'another user’s home is not written to, as it would be under sudo',
    () => {
      const home = homeWithLoss();
      const all = readdirSync(home, { recursive: true, withFileTypes: true });
      for (const path of [home, ...all.map((entry) => join(entry.parentPath, entry.name))])
        chownSync(path, 12_345, 12_345);
      const before = readFileSync(join(home, 'ledger.json'));
      const { code, err } = recover(home, ['add', 'Tolan']);
      expect(code).toBe(1);
      expect(oneLine(err)).toContain('without sudo');
      expect(readFileSync(join(home, 'ledger.json'))).toEqual(before);
      const after = readdirSync(home, { recursive: true, withFileTypes: true });
      expect(after.map(({ name }) => name).sort()).toEqual(all.map(({ name }) => name).sort());
    },
  );
});

describe.runIf(process.platform === 'linux')('without RECOVER_HOME', () => {
  const program = join(import.meta.dirname, '../../dist/recover.js');
  const add = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [program, 'add', 'Tolan'], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
    });

  it('what was seen lies in the state folder, apart from the data', () => {
    const HOME = join(ground, 'rep');
    mkdirSync(HOME);
    expect(add({ HOME }).status).toBe(0);
    expect(existsSync(join(HOME, '.local/share/recover/ledger.json'))).toBe(true);
    expect(existsSync(join(HOME, '.local/state/recover/seen.json'))).toBe(true);
  });

  it('it lies apart even where both folders are set to the same', () => {
    const both = join(ground, 'both');
    expect(add({ HOME: ground, XDG_DATA_HOME: both, XDG_STATE_HOME: both }).status).toBe(0);
    expect(readdirSync(both).sort()).toEqual(['recover', 'recover-state']);
    expect(readdirSync(join(both, 'recover'))).toEqual(['ledger.json']);
  });

  it('a data folder that is gone is not made anew', () => {
    const HOME = join(ground, 'moved');
    mkdirSync(HOME);
    add({ HOME });
    renameSync(join(HOME, '.local/share/recover'), join(HOME, 'elsewhere'));
    expect(add({ HOME }).status).toBe(65);
    expect(existsSync(join(HOME, '.local/share/recover'))).toBe(false);
  });
});
