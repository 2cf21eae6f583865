import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import type { Contender } from './ratio.ts';
import { ownEnvironment, timings } from './ratio.ts';
import type { Packed } from './registry.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 11;
const [mostMegabytes, mostSeconds] = [6, 1];
const folder = mkdtempSync(join(tmpdir(), 'recover-pack-'));

void main().finally(() => rmSync(folder, { recursive: true, force: true }));

async function main(): Promise<void> {
  const [own, empty] = [
    packed(root, about),
    packed(emptyPackage(), { name: 'empty', version: '1.0.0', bin: {} }),
  ];
  const megabytes = statSync(own.file).size / 1e6;
  console.log(
    `Packed: ${megabytes.toFixed(2)} MB, goal ${mostMegabytes}${megabytes > mostMegabytes ? ', over' : ''}\n`,
  );
  const registry = fork(join(import.meta.dirname, 'registry.ts'), [JSON.stringify([own, empty])]);
  const [address]: string[] = await once(registry, 'message');
  console.log(
    `Installed globally, with nothing kept from before; the median of ${rounds - 1} rounds in turn.\n`,
  );
  const ways = [
    install('an empty package, from a file', empty.file),
    install('recover, from its packed file', own.file),
    install('an empty package, from a registry', empty.name, address),
    install('recover, from a registry', own.name, address),
  ];
  for (const { name, milliseconds } of timings(ways, rounds)) console.log(line(name, milliseconds / 1000));
  registry.kill();
}

function line(name: string, seconds: number): string {
  const goal = name.startsWith('recover')
    ? `, goal ${mostSeconds}${seconds > mostSeconds ? ', over' : ''}`
    : '';
  return `${name.padEnd(36)}${seconds.toFixed(2)} s${goal}`;
}

/** The package in a folder, packed as npm packs it; it is built before. */
function packed(from: string, { name, version, bin }: Omit<Packed, 'file'>): Packed {
  const to = mkdtempSync(join(folder, 'packed-'));
  execFileSync('npm', ['pack', '--pack-destination', to], {
    cwd: from,
    env: ownEnvironment(),
    stdio: 'ignore',
  });
  return { name, version, bin, file: join(to, readdirSync(to)[0] ?? '') };
}

function emptyPackage(): string {
  const at = join(folder, 'empty');
  mkdirSync(at);
  writeFileSync(join(at, 'package.json'), '{ "name": "empty", "version": "1.0.0" }');
  return at;
}

/** `npm install --global` of a file or, by its name, from a registry; each time into an empty place. */
function install(name: string, what: string, registry?: string): Contender {
  const place = join(folder, 'place');
  const from = registry === undefined ? [] : ['--registry', registry];
  return {
    name,
    run: 'npm',
    argv: ['install', '--global', '--prefix', place, '--cache', join(place, 'cache'), ...from, what],
    env: { HOME: place },
    before: () => {
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place);
    },
  };
}
