import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is played before, each at its moment: the tour, then two days as most are. */
const played: readonly (readonly [at: string, ...argv: string[]])[] = [
  ['2026-11-23T09:00', 'demo'],
  ['2026-11-23T09:00', 'import', 'data/sample/pipeline.csv'],
  ['2026-11-23T15:40', 'lost', 'Thornbury Logistics', '--answers', 'data/sample/answers-lost-thornbury.json'],
  ['2026-11-24T09:40', 'due'],
  ['2026-11-24T09:40', 'due', '--brief'],
  ['2026-11-24T09:40', 'due', '--brief'],
  ['2026-11-24T09:40', 'touch', 'thornbury', 'a call'],
  ['2026-11-24T09:40', 'done', 'thornbury'],
  ['2026-11-24T09:40', '--help'],
  ['2026-11-24T09:40', '--version'],
];

/**
 * Keeps what Node makes of the chunks. A function is kept as far as it was used, and none is thrown out meanwhile for want of use;
 * without this the program does the same, more slowly.
 */
export function compile(root: string, paths: readonly string[]): void {
  const home = mkdtempSync(join(tmpdir(), 'recover-built-'));
  const script = `const { setFlagsFromString } = require('node:v8');
    setFlagsFromString('--no-flush-bytecode');
    const played = ${JSON.stringify(played)};
    const next = () => {
      const [at, ...argv] = played.shift();
      process.env.RECOVER_NOW = at;
      process.argv.splice(2, Infinity, ...argv);
    };
    next();
    const { compiled, scriptOf, start } = require(process.argv[1]);
    const { mkdirSync, writeFileSync } = require('node:fs');
    const { dirname, join } = require('node:path');
    process.on('beforeExit', () => {
      if (played.length === 0) return;
      next();
      start();
    });
    process.on('exit', () => {
      setFlagsFromString('--flush-bytecode');
      for (const path of ${JSON.stringify(paths)}) {
        const target = join(compiled, path);
        mkdirSync(dirname(target), { recursive: true });
        const made = scriptOf(path).createCachedData();
        writeFileSync(target, Buffer.concat([made, made]));
      }
    });`;
  // Nothing that whoever builds has settled for themselves: a calendar of theirs would be written anew.
  const around = Object.entries(process.env).filter(([name]) => !/^(?:RECOVER_|NODE_OPTIONS$)/.test(name));
  spawnSync(process.execPath, ['-e', script, join(root, 'dist/recover.js')], {
    cwd: root,
    env: { ...Object.fromEntries(around), RECOVER_HOME: home },
    stdio: 'ignore',
  });
  rmSync(home, { recursive: true, force: true });
}
