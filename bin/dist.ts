import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One file of the built program: the sources it was made of, and the chunks it can load later. */
export interface Chunk {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly loads: readonly string[];
}

/** What is to be written: the starter's own text, and every chunk by its path in dist/. */
export interface Built {
  readonly starter: string;
  readonly chunks: ReadonlyMap<string, Chunk>;
}

/** Replaces dist/ as a whole, so that no chunk of an earlier build stays behind. */
export function writeDist(root: string, { starter, chunks }: Built): void {
  const dist = join(root, 'dist');
  const notes = Object.fromEntries([...chunks].map(([path, { inputs, loads }]) => [path, { inputs, loads }]));
  const inputs = [...chunks.values()].flatMap((chunk) => chunk.inputs);
  rmSync(dist, { recursive: true, force: true });
  for (const [path, { text }] of chunks) write(join(dist, path), wrapped(text));
  write(join(dist, 'recover.js'), `#!/usr/bin/env node\n${starter}`, 0o755);
  write(join(dist, 'package.json'), '{"type":"commonjs"}\n');
  write(join(dist, 'meta.json'), `${JSON.stringify({ chunks: notes }, undefined, 2)}\n`);
  write(join(dist, 'LICENSES.txt'), licences(root, inputs));
  compile(dist, [...chunks.keys()]);
}

/** As Node wraps a module, so that the starter need not copy the text. */
function wrapped(text: string): string {
  return `(function(exports,require,module,__dirname){${text}})`;
}

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
}

/**
 * Keeps what Node makes of the chunks. The tour is played first, for a function is kept as far as it was used;
 * without this the program does the same, more slowly.
 */
function compile(dist: string, paths: readonly string[]): void {
  const script = `const { compiled, scriptOf, sumOf } = require(process.argv[1]);
    const { mkdirSync, writeFileSync } = require('node:fs');
    const { dirname, join } = require('node:path');
    process.on('exit', () => {
      for (const path of ${JSON.stringify(paths)}) {
        const target = join(compiled, path);
        mkdirSync(dirname(target), { recursive: true });
        const made = scriptOf(path).createCachedData();
        const sum = Buffer.alloc(4);
        sum.writeInt32LE(sumOf(made));
        writeFileSync(target, Buffer.concat([made, sum]));
      }
    });`;
  const { NODE_OPTIONS: _options, RECOVER_NOW: _now, ...env } = process.env;
  spawnSync(process.execPath, ['-e', script, join(dist, 'recover.js'), 'demo'], { env, stdio: 'ignore' });
}

/** The licence of every package that a chunk contains, in the order of their folders. */
function licences(root: string, inputs: readonly string[]): string {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => licence(join(root, folder)))
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function licence(folder: string): string {
  const about: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
  const bodies = texts.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${about['name']} ${about['version']} (${about['license']})`, ...bodies, '']
    .join('\n\n')
    .replaceAll('\r\n', '\n');
}
