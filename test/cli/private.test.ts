import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../torture/program.ts';
import { ground, recover, shell, written } from './process.ts';

const words = 'Zyxen Quorl';
const dist = join(program, '..');

/** Everything in a folder that others on this computer could look into. */
function openTo(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => ((statSync(join(folder, path), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0,
  );
}

describe('what is kept', () => {
  it.each(['000', '022', '077'])('is for its owner alone under a umask of %s', (umask) => {
    const home = join(ground, `mask-${umask}`);
    const file = written('mask.csv', `Account,Stage,Amount\n${words},Open,1000\n`);
    const answers = written('mask.json', '{ "channel": "email", "stands": "no" }');
    const line = `umask ${umask}; $recover import ${file} --map Account=account --save-mapping work && $recover lost ${words.split(' ')[0]} --answers ${answers} && $recover undo`;
    const { code, err } = shell(home, line);
    expect(code, err).toBe(0);
    expect(openTo(home)).toEqual([]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
  });

  it('leaves no word of it in the program', () => {
    const home = join(ground, 'words');
    expect(recover(home, ['add', words, '--name', words]).code).toBe(0);
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const holding = files.filter((entry) => {
      const content = readFileSync(join(entry.parentPath, entry.name), 'latin1');
      return content.includes(words) || content.includes(home);
    });
    expect(holding).toEqual([]);
  });
});

describe('the home of the tour', () => {
  const folder = join(ground, 'temporary');
  mkdirSync(folder, { recursive: true });
  const env = { PATH: process.env['PATH'], TMPDIR: folder, RECOVER_HOME: join(ground, 'tour') };

  /** Plays the tour; `look` is called whenever it has printed something. */
  function played(look: (kill: (signal: NodeJS.Signals) => void) => void): Promise<unknown> {
    const child = spawn(process.execPath, [program, 'demo'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.on('data', () => look((signal) => child.kill(signal)));
    return new Promise((resolve) => child.on('close', resolve));
  }

  it('is for its owner alone while it lasts, and gone afterwards', async () => {
    const seen = new Set<string>();
    const open = new Set<string>();
    await played(() => {
      for (const path of readdirSync(folder)) seen.add(path);
      for (const path of openTo(folder)) open.add(path);
    });
    expect({ homes: seen.size, open: [...open] }).toEqual({ homes: 1, open: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'is gone, too, when it is stopped by %s',
    async (signal) => {
      await played((kill) => {
        if (readdirSync(folder).length > 0) kill(signal);
      });
      expect(readdirSync(folder)).toEqual([]);
    },
    20_000,
  );
});
