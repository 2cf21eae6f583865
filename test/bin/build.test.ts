import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const tsx = join(repository, 'node_modules/tsx/dist/cli.mjs');

const program = {
  'package.json': '{ "type": "module" }',
  'data/letters.json': '{ "plays": ["reply"] }',
  'data/states.json': '{ "alive": "it is open" }',
  'data/messages/reply.md': 'Thank you.',
  'bin/recover.ts': "import { main } from '../src/main.ts';\nvoid main();",
  'src/main.ts': `import { message } from './playbook/message.ts';
    export async function main(): Promise<void> {
      console.log('main', message('reply'));
      const { settled } = await import('./commands/due.ts');
      const { lost } = await import('./commands/lost.ts');
      await lost();
      console.log(await settled());
    }`,
  'src/commands/lost.ts': `import { message } from '../playbook/message.ts';
    import { Trouble } from 'trouble';
    export async function lost(): Promise<void> {
      const { default: known } = await import('../../data/letters.json', { with: { type: 'json' } });
      console.log('lost', message('reply'), known.plays, new Trouble().name);
    }`,
  'src/commands/due.ts': `import { message } from '../playbook/message.ts';
    console.log('due is reached');
    export async function settled(): Promise<unknown> {
      return [message('reply'), (await import('../../data/states.json', { with: { type: 'json' } })).default.alive];
    }`,
  'src/playbook/message.ts': `import { readFileSync } from 'node:fs';
    import { join } from 'node:path';
    export function message(name: string): string {
      return readFileSync(join(import.meta.dirname, '../../data/messages', name + '.md'), 'utf8');
    }`,
  'node_modules/trouble/package.json':
    '{ "name": "trouble", "version": "1.2.3", "license": "MIT", "main": "index.js" }',
  'node_modules/trouble/LICENSE': 'Free to use.',
  'node_modules/trouble/index.js':
    'class Trouble extends Error { constructor() { super(); this.name = this.constructor.name; } }\nexports.Trouble = Trouble;',
};

describe('the build', () => {
  const root = mkdtempSync(join(tmpdir(), 'recover-build-'));
  const built = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');
  const build = () => spawnSync(process.execPath, [tsx, join(repository, 'bin/build.ts')], { cwd: root });

  /** Of each chunk that is compiled beforehand, whether Node refuses it. */
  const refused = (): unknown => {
    const ask = `const { loaded, scriptOf } = require(process.argv[1]);
      const answer = () => [...loaded.keys()].map((chunk) => [chunk, scriptOf(chunk).cachedDataRejected]);
      process.on('exit', () => console.error(JSON.stringify(Object.fromEntries(answer()))));`;
    const { stderr } = spawnSync(process.execPath, ['-e', ask, join(root, 'dist/recover.js')]);
    return JSON.parse(stderr.toString());
  };

  beforeAll(() => {
    for (const [path, text] of Object.entries(program)) plant(root, path, text);
    plant(root, 'dist/old.js', 'left from an earlier build');
    expect(build().stderr.toString()).toBe('');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('makes a program that says from dist/ what its source says', () => {
    const said = execFileSync(join(root, 'dist/recover.js'), { encoding: 'utf8' });
    expect(said).toBe(
      "main Thank you.\ndue is reached\nlost Thank you. [ 'reply' ] Trouble\n[ 'Thank you.', 'it is open' ]\n",
    );
    expect(execFileSync(process.execPath, [tsx, 'bin/recover.ts'], { cwd: root, encoding: 'utf8' })).toBe(
      said,
    );
  });

  test('gives each file that is loaded later a chunk of its own, save what a morning loads, and says what is in it', () => {
    expect(JSON.parse(built('meta.json'))).toEqual({
      chunks: {
        'commands/lost.js': {
          inputs: ['node_modules/trouble/index.js', 'src/commands/lost.ts', 'src/playbook/message.ts'],
          loads: ['data/letters.js'],
        },
        'data/letters.js': { inputs: ['data/letters.json'], loads: [] },
        'program.js': {
          inputs: [
            'bin/recover.ts',
            'data/states.json',
            'src/commands/due.ts',
            'src/main.ts',
            'src/playbook/message.ts',
          ],
          loads: ['commands/lost.js'],
        },
      },
    });
  });

  test('compiles every chunk beforehand for this Node, which takes all of it', () => {
    expect(refused()).toEqual({ 'commands/lost.js': false, 'data/letters.js': false, 'program.js': false });
  });

  test('makes a program that says the same where nothing fitting is compiled beforehand', () => {
    const said = execFileSync(join(root, 'dist/recover.js'), { encoding: 'utf8' });
    const [folder = ''] = readdirSync(join(root, 'dist/compiled'));
    const place = (chunk: string) => join(root, 'dist/compiled', folder, chunk);
    const damaged = readFileSync(place('program.js'));
    damaged.writeUInt8(damaged.readUInt8(damaged.length >> 1) ^ 1, damaged.length >> 1);
    writeFileSync(place('program.js'), damaged);
    writeFileSync(place('data/letters.js'), 'not what Node made');
    rmSync(place('commands/lost.js'));
    expect(refused()).toEqual({});
    expect(execFileSync(join(root, 'dist/recover.js'), { encoding: 'utf8' })).toBe(said);
  });

  test('keeps nothing of an earlier build', () => {
    expect(() => statSync(join(root, 'dist/old.js'))).toThrow('ENOENT');
  });

  test('keeps the licence of each package inside', () => {
    expect(built('LICENSES.txt')).toBe('trouble 1.2.3 (MIT)\n\nFree to use.\n\n');
  });

  test('refuses a source that asks for an address it would not have in dist/', () => {
    plant(
      root,
      'src/playbook/message.ts',
      'export const message = (name: string) => import.meta.url + name;',
    );
    const { status, stderr } = build();
    expect({ status, told: stderr.toString().includes('empty-import-meta') }).toEqual({
      status: 1,
      told: true,
    });
  });
});

function plant(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
