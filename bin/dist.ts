import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from './compile.ts';

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
  for (const [path, { text }] of chunks) write(join(dist, path), inAscii(wrapped(text)));
  write(join(dist, 'recover.js'), `#!/usr/bin/env node\n${starter}`, 0o755);
  write(join(dist, 'package.json'), '{"type":"commonjs"}\n');
  write(join(dist, 'meta.json'), `${JSON.stringify({ chunks: notes }, undefined, 2)}\n`);
  write(join(dist, 'LICENSES.txt'), licences(root, inputs));
  compile(root, [...chunks.keys()]);
}

/** As Node wraps a module, so that the starter need not copy the text. */
function wrapped(text: string): string {
  return `(function(exports,require,module,__dirname){${text}})`;
}

/** Letters beyond the plain ones by their numbers, in a text or a regular expression: a single one would double what Node has to read. */
export function inAscii(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
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
