import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

/** What came of the tests on one Node; `skipped` says why there were none. */
interface Tried {
  readonly node: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: string;
}

const majors = ['22', '24'];

/** What a rep meets, on the built program: pages, the package, a day from end to end, keys in a terminal. */
const files = [
  'test/docs.test.ts',
  'test/startup.test.ts',
  'test/cli/ended.test.ts',
  'test/cli/morning.test.ts',
  'test/cli/packed.test.ts',
  'test/cli/whole-path.test.ts',
];

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'recover-nodes-'));

try {
  const tried = majors.map(triedOn);
  for (const one of tried) console.log(told(one));
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(tried));
  process.exitCode = tried.some(({ failed }) => failed > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function told({ node, passed, failed, skipped }: Tried): string {
  return skipped === undefined
    ? `Node ${node}: ${passed} passed, ${failed} failed`
    : `Node ${node}: ${skipped}`;
}

/** The tests on the newest Node of that major version, which is fetched from npm's registry for this kind of machine. */
function triedOn(major: string): Tried {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const place = join(folder, major);
  npm('install', '--prefix', place, '--no-audit', '--no-fund', `${name}@${major}`);
  const bin = join(place, 'node_modules', name, 'bin');
  if (!existsSync(bin))
    return { node: major, passed: 0, failed: 0, skipped: 'not to be had for this machine' };
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  const report = join(folder, `${major}.json`);
  const run = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files];
  spawnSync(join(bin, 'node'), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...run], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { stdout } = spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' });
  return { node: stdout.trim().slice(1), ...counted(report) };
}

/** A file that could not be loaded has no tests of its own and counts as one failed. */
function counted(report: string): Pick<Tried, 'passed' | 'failed'> {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests) };
}

function npm(...argv: readonly string[]): void {
  spawnSync('npm', argv, {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    timeout: 60_000,
  });
}
