import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { topics, verbs } from '../../src/verbs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'recover-packed-'));
const unpacked = join(folder, 'package');

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const [packed = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', join(folder, packed), '-C', folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what was packed, where nothing else of the project can be found. */
function recover(home: string, argv: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(unpacked, about.bin.recover), ...argv],
    {
      cwd: folder,
      encoding: 'utf8',
      input,
      env: {
        ...{ HOME: folder, RECOVER_HOME: join(folder, home), TZ: 'UTC' },
        RECOVER_NOW: '2026-11-24T09:40',
      },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('the package', () => {
  test('brings nothing along, and is started by both its names', () => {
    expect(about).not.toHaveProperty('dependencies');
    expect(about.bin).toEqual({ recover: 'dist/recover.js', 'recover-deals': 'dist/recover.js' });
  });

  test('has no script that npm would run, or warn of, where it is installed', () => {
    const run = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(about.scripts).filter((name) => run.includes(name))).toEqual([]);
  });

  test('holds what it says and knows: the tour goes through', () => {
    expect(recover('tour', ['demo'])).toMatchObject({ code: 0, err: '' });
  });

  test.each(topics)('holds the help about %s', (topic) => {
    expect(recover('help', ['help', topic])).toMatchObject({ code: 0, err: '' });
  });

  test.each(verbs.map(({ name }) => name))('holds all of %s', (name) => {
    expect(recover('help', [name, '--help'])).toMatchObject({ code: 0, err: '' });
  });

  test.each(['bash', 'zsh', 'fish', 'powershell'])('holds the completion of %s', (shell) => {
    expect(recover('help', ['completion', shell])).toMatchObject({ code: 0, err: '' });
  });

  test.each(['messages', 'help', 'completion', 'words', 'sample', 'page'])('holds all of data/%s', (name) => {
    expect(readdirSync(join(unpacked, 'data', name))).toEqual(readdirSync(join(root, 'data', name)));
  });

  test('imports, debriefs, compares, exports and checks a message', () => {
    const sample = join(unpacked, 'data/sample');
    const answers = (name: string) => join(sample, `answers-${name}.json`);
    const went = [
      ['import', join(sample, 'pipeline.csv')],
      ['lost', 'thornbury', '--answers', answers('lost-thornbury')],
      ['debrief', 'thornbury', '--answers', answers('debrief-thornbury')],
      ['similar', '--all'],
      ['export', 'crm', 'tasks', '--for', 'hubspot'],
      ['export', 'ics'],
      ['review', '--html', join(folder, 'page.html')],
    ].map((argv) => ({ argv, code: recover('all', argv).code }));
    expect(went).toEqual(went.map(({ argv }) => ({ argv, code: 0 })));
    expect(recover('all', ['draft', '--check', '-'], 'I was just checking in.')).toMatchObject({
      code: 1,
      err: '',
    });
  });
});
