import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mutant } from './mutants.ts';
import { mutants } from './mutants.ts';

/** What came of one: the test that turned red, or why there is none. */
interface Came {
  readonly name: string;
  readonly verdict: 'red' | 'green' | 'gone';
  readonly test: string;
  readonly seconds: number;
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, copies: { type: 'string', default: '2' } },
});
const root = join(import.meta.dirname, '../../..');
const longest = 300_000;
const slow = ['test/store/faults.test.ts', 'test/store/care.test.ts', 'test/store/backups.test.ts'];
const waiting = mutants.filter(({ name }) => name.includes(values.only));
const folder = mkdtempSync(join(tmpdir(), 'recover-mutants-'));

void main().finally(() => rmSync(folder, { recursive: true, force: true }));

/** Takes out one safety step of the store at a time, in a copy; for each of them a test in test/store must turn red. */
async function main(): Promise<void> {
  const copies = Array.from({ length: Number(values.copies) }, (_, at) => copyNumbered(at));
  const before = await testsRun(copies[0] ?? root);
  if (before !== undefined) throw new Error(`The tests are red before anything is taken out: ${before}`);
  const rows: Came[] = [];
  const queue = [...waiting];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const came = await cameOf(mutant, copy);
        rows.push(came);
        console.log(lineOf(came));
      }
    }),
  );
  const red = rows.filter(({ verdict }) => verdict === 'red').length;
  console.log(`\n${red} of ${rows.length} steps are missed by a test when they are taken out`);
  process.exitCode = red === rows.length ? 0 : 1;
}

function copyNumbered(at: number): string {
  const copy = join(folder, String(at));
  for (const part of ['src', 'test', 'data', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function cameOf({ name, file, find, put }: Mutant, copy: string): Promise<Came> {
  const path = join(copy, 'src/store', file);
  const whole = readFileSync(path, 'utf8');
  const parts = whole.split(find);
  if (parts.length !== 2)
    return { name, verdict: 'gone', test: `stands ${parts.length - 1} times in ${file}`, seconds: 0 };
  const started = performance.now();
  try {
    writeFileSync(path, parts.join(put));
    const test = await testsRun(copy);
    const seconds = (performance.now() - started) / 1_000;
    return { name, verdict: test === undefined ? 'green' : 'red', test: test ?? '', seconds };
  } finally {
    writeFileSync(path, whole);
  }
}

/** The name of the first test that fails, the quick ones tried first; undefined when all are well. */
async function testsRun(copy: string): Promise<string | undefined> {
  const quick = await firstRed(copy, ['test/store', ...slow.map((path) => `--exclude=${path}`)]);
  return quick ?? firstRed(copy, slow);
}

function firstRed(copy: string, which: readonly string[]): Promise<string | undefined> {
  const how = ['--bail=1', '--no-color', '--maxWorkers=1', '--testTimeout=120000'];
  const argv = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...which, ...how];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: copy, timeout: longest, maxBuffer: 1e8 }, (error, out, err) => {
      const [, name] = /^ *FAIL +(.*)$/m.exec(`${out}\n${err}`) ?? [];
      resolve(
        error === null ? undefined : (name ?? (error.killed ? 'never came to an end' : 'did not start')),
      );
    });
  });
}

function lineOf({ name, verdict, test, seconds }: Came): string {
  const word = { red: 'red  ', green: 'GREEN', gone: 'GONE ' }[verdict];
  return `${word} ${name.padEnd(42)} ${`${seconds.toFixed(0)} s`.padStart(6)}  ${test}`;
}
