import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepLedger } from './bench/homes.ts';
import { yearsOf } from './bench/years.ts';
import { aDay } from './builders.ts';

interface Note {
  readonly inputs: readonly string[];
  readonly loads: readonly string[];
}

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const heavy = [
  'inquirer',
  '@inquirer/core',
  'zod',
  'iconv-lite',
  'csv-parse',
  'chrono-node',
  'ical-generator',
  'tsx',
  'esbuild',
];

describe('a morning starts light', () => {
  test('the build is there and not older than its sources', () => {
    const built = existsSync(join(dist, 'meta.json')) ? statSync(join(dist, 'meta.json')).mtimeMs : 0;
    const newer = ['src', 'bin', 'data'].flatMap(filesIn).filter((path) => statSync(path).mtimeMs > built);
    expect(newer.slice(0, 3), 'dist/ is missing or stale: run "npm run build"').toEqual([]);
  });

  test('the chunk that a morning is made of contains nothing heavy', () => {
    expect(heavyIn('program.js')).toEqual([]);
  });

  test('nothing heavy is loaded while due runs, a first time and on an empty home', () => {
    expect(chunksLoadedBy(freshHome(), 'due').flatMap(heavyIn)).toEqual([]);
  });

  test.for([
    [10, '--version'],
    [10, 'due'],
    [20, 'due'],
    [20, 'due', '--brief'],
  ] as const)('%j: after so many losses, that loads the one chunk', async ([losses, ...argv]) => {
    const home = freshHome();
    await keepLedger(home, yearsOf(losses, aDay('2026-11-21')));
    expect(chunksLoadedBy(home, ...argv)).toEqual(['program.js']);
  });
});

/** The heavy packages that are part of a chunk, each once. */
function heavyIn(chunk: string): readonly string[] {
  const { chunks }: { chunks: Readonly<Record<string, Note>> } = JSON.parse(
    readFileSync(join(dist, 'meta.json'), 'utf8'),
  );
  const inputs = chunks[chunk]?.inputs ?? [`there is no dist/${chunk}`];
  const packages = inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? input);
  return [...new Set(packages)].filter((name) => heavy.includes(name) || name.startsWith('there is no'));
}

function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'recover-startup-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  return home;
}

/** The files of dist/ that a run of the built program in that home had loaded when it ended. */
function chunksLoadedBy(home: string, ...argv: readonly string[]): readonly string[] {
  const watch = `const { loaded } = require(process.argv[1]);
    process.on('exit', () => console.error('loaded:' + JSON.stringify([...loaded.keys()])));`;
  const { stderr } = spawnSync(process.execPath, ['-e', watch, join(dist, 'recover.js'), ...argv], {
    env: {
      ...{ RECOVER_HOME: home, RECOVER_NOW: '2026-11-21T09:00:00', TZ: 'UTC' },
      // Settings are read each morning; a calendar is written only when something changes.
      RECOVER_CALENDAR: join(home, '../calendar.ics'),
    },
    encoding: 'utf8',
  });
  return JSON.parse(/^loaded:(.*)$/m.exec(stderr)?.[1] ?? '[]');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
