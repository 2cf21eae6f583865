import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { program } from '../torture/program.ts';
import { ground, written } from './process.ts';

const sample = join(import.meta.dirname, '../../data/sample');
const caught = 99;

/** Loaded before anything else: whatever would reach for the network ends the program at once. */
const guard = join(
  ground,
  written(
    'guard.cjs',
    `const refuse = (name) => () => {
      require('node:fs').writeSync(2, 'reached for the network: ' + name + '\\n');
      process.exit(${caught});
    };
    const ways = {
      'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
      'node:net': ['connect', 'createConnection', 'createServer'],
      'node:tls': ['connect'],
      'node:dgram': ['createSocket'],
      'node:http': ['request', 'get', 'createServer'],
      'node:https': ['request', 'get'],
      'node:http2': ['connect'],
    };
    for (const [name, calls] of Object.entries(ways))
      for (const call of calls) require(name)[call] = refuse(name + '.' + call);
    const { Socket, Server } = require('node:net');
    Socket.prototype.connect = refuse('a socket');
    Server.prototype.listen = refuse('a server');
    for (const name of ['lookup', 'resolve']) require('node:dns/promises')[name] = refuse('node:dns/promises');
    for (const name of ['fetch', 'WebSocket', 'EventSource'])
      Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true });`,
  ),
);

/** A rep's first days, every verb in turn, with what is typed into the file it reads. */
const days: readonly (readonly [argv: readonly string[], input?: string])[] = [
  [['import', join(sample, 'pipeline.csv')]],
  [['lost', '--answers', join(sample, 'answers-lost-thornbury.json')]],
  [['debrief', 'thornbury', '--answers', join(sample, 'answers-debrief-thornbury.json')]],
  [[]],
  [['due']],
  [['due', '--json']],
  [['similar']],
  [['done', 'thornbury', '--json'], ''],
  [['losses']],
  [['show', 'thornbury', '--private']],
  [['deals', '--plain']],
  [['add', 'Brandt Logistics', '--amount', 'EUR 45,000']],
  [['undo', '--list']],
  [['undo']],
  [['undo', '--redo']],
  [['export', 'json', 'kept.json', '--yes']],
  [['export', 'csv', 'deals']],
  [['doctor']],
  [['doctor', '--report']],
  [['restore', 'kept.json', '--yes']],
  [['demo']],
  [['completion', 'zsh']],
  [['help']],
  [['help', 'privacy']],
  [['due', '--jsno']],
  [['nonsense']],
  [['-V']],
];

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

function run(home: string, command: readonly string[], input = ''): Ended {
  const [file = '', ...args] = command;
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    HOME: ground,
    RECOVER_HOME: join(ground, home),
    RECOVER_NOW: '2026-11-24T09:40:00',
  };
  const { status, stderr } = spawnSync(file, args, { cwd: ground, env, input, timeout: 20_000 });
  return { code: status, err: stderr.toString() };
}

/** The exit code of each command of those days, in a home of their own. */
function codesOf(home: string, before: readonly string[]): readonly string[] {
  return days.map(([argv, input]) => {
    const { code } = run(home, [...before, program, ...argv], input);
    return `${code}: ${argv.join(' ')}`;
  });
}

describe('without a network', () => {
  it.each([
    "fetch('http://127.0.0.1')",
    "require('http').get('http://127.0.0.1')",
    "require('https').request('https://127.0.0.1')",
    "require('net').connect(80)",
    "new (require('net').Socket)().connect(80)",
    "require('net').createServer().listen(0)",
    "require('dns').lookup('localhost', () => {})",
    "require('dns').promises.lookup('localhost')",
    "require('dgram').createSocket('udp4')",
    "require('tls').connect(443)",
    "require('http2').connect('https://127.0.0.1')",
  ])('the guard notices %s', (reaching) => {
    expect(run('none', [process.execPath, '--require', guard, '-e', reaching])).toMatchObject({
      code: caught,
    });
  });

  let plainly: readonly string[] = [];
  beforeAll(() => {
    plainly = codesOf('plain', [process.execPath]);
  }, 60_000);

  it('every verb does what it does, and none reaches for one', () => {
    expect(codesOf('guarded', [process.execPath, '--require', guard])).toEqual(plainly);
  }, 60_000);

  it.runIf(spawnSync('unshare', ['-rn', 'true']).status === 0)(
    'every verb does what it does where there is none at all',
    () => {
      expect(codesOf('unshared', ['unshare', '-rn', process.execPath])).toEqual(plainly);
    },
    60_000,
  );

  it('the days before are days of work, not of refusals', () => {
    expect(plainly.filter((one) => one.startsWith('0')).length).toBeGreaterThan(days.length / 2);
    expect(plainly.filter((one) => /^(?:null|70|99)/.test(one))).toEqual([]);
  });
});
