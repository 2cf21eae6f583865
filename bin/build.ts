import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { Metafile, OnLoadResult, Plugin } from 'esbuild';
import { build } from 'esbuild';

/** What dist/meta.json says of one chunk: the files it was made of, and the chunks it can load later. */
interface ChunkNote {
  readonly inputs: readonly string[];
  readonly loads: readonly string[];
}

interface Chunk extends ChunkNote {
  readonly text: string;
}

const root = process.cwd();
const dist = join(root, 'dist');
const entry = 'bin/recover.ts';

writeDist(await chunksFrom(entry));

/** Every chunk by its path in dist/, beginning at the entry: each `import('./…')` in our own files is one more. */
async function chunksFrom(first: string): Promise<ReadonlyMap<string, Chunk>> {
  const chunks = new Map<string, Chunk>();
  const asked = new Set([first]);
  for (let wave = [first]; wave.length > 0; ) {
    const made = await Promise.all(wave.map(async (source) => ({ source, made: await chunkOf(source) })));
    for (const { source, made: chunk } of made) chunks.set(outputOf(source), chunk);
    wave = [...new Set(made.flatMap(({ made: chunk }) => chunk.targets))].filter(
      (target) => !asked.has(target),
    );
    for (const target of wave) asked.add(target);
  }
  return new Map([...chunks].sort(([left], [right]) => (left < right ? -1 : 1)));
}

type Made = Chunk & { readonly targets: readonly string[] };

async function chunkOf(source: string): Promise<Made> {
  return source.endsWith('.json') ? jsonChunk(source) : await codeChunk(source);
}

/** The value itself as `module.exports`, which is what a default import of it sees. */
function jsonChunk(source: string): Made {
  const value: unknown = JSON.parse(readFileSync(join(root, source), 'utf8'));
  const text = `module.exports=JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
  return { text, inputs: [source], loads: [], targets: [] };
}

async function codeChunk(source: string): Promise<Made> {
  const targets = new Set<string>();
  const result = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'empty-import-meta': 'error' },
    plugins: [dynamicImportIsChunk(source, targets), ownFolder(source), withoutChildProcess()],
  });
  const inputs = inputsOf(result.metafile);
  const sorted = [...targets].sort();
  return { text: result.outputFiles[0]?.text ?? '', inputs, loads: sorted.map(outputOf), targets: sorted };
}

/** Leaves `import('./…')` in our own files to a chunk of its own, loaded by `require` when it is reached. */
function dynamicImportIsChunk(source: string, targets: Set<string>): Plugin {
  return {
    name: 'dynamic-import-is-chunk',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir, importer }) => {
        if (kind !== 'dynamic-import' || inPackage(importer)) return undefined;
        const target = slashed(relative(root, resolve(resolveDir, path)));
        targets.add(target);
        const way = posix.relative(posix.dirname(outputOf(source)), outputOf(target));
        return { path: way.startsWith('.') ? way : `./${way}`, external: true };
      });
    },
  };
}

/** commander asks for node:child_process at its start, for subcommands in files of their own; there are none, and it costs time. */
function withoutChildProcess(): Plugin {
  return {
    name: 'without-child-process',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        slashed(importer).includes('/node_modules/commander/')
          ? { path: 'none', namespace: 'nothing' }
          : undefined,
      );
      onLoad(
        { filter: /.*/, namespace: 'nothing' },
        (): OnLoadResult => ({ contents: 'module.exports = {};' }),
      );
    },
  };
}

/** Makes `import.meta.dirname` the folder of the source file, whichever chunk the file ends up in. */
function ownFolder(source: string): Plugin {
  const chunkFolder = dirname(join(dist, outputOf(source)));
  return {
    name: 'own-folder',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }): OnLoadResult | undefined => {
        if (inPackage(path)) return undefined;
        const contents = readFileSync(path, 'utf8');
        if (!contents.includes('import.meta')) return { contents, loader: 'ts' };
        const way = JSON.stringify(`/${slashed(relative(chunkFolder, dirname(path)))}`);
        return { contents: contents.replaceAll('import.meta.dirname', `(__dirname + ${way})`), loader: 'ts' };
      });
    },
  };
}

/** `src/commands/due.ts` → `commands/due.js`, `data/plays.json` → `data/plays.js`, `bin/recover.ts` → `recover.js`. */
function outputOf(source: string): string {
  return source.replace(/^(?:src|bin)\//, '').replace(/\.(?:ts|json)$/, '.js');
}

function inputsOf(meta: Metafile): readonly string[] {
  return Object.keys(meta.inputs).sort();
}

function inPackage(path: string): boolean {
  return slashed(path).includes('/node_modules/');
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

/** Replaces dist/ as a whole, so that no chunk of an earlier build stays behind. */
function writeDist(chunks: ReadonlyMap<string, Chunk>): void {
  const notes: Record<string, ChunkNote> = {};
  rmSync(dist, { recursive: true, force: true });
  for (const [path, { text, inputs, loads }] of chunks) {
    notes[path] = { inputs, loads };
    write(path, path === outputOf(entry) && !text.startsWith('#!') ? `#!/usr/bin/env node\n${text}` : text);
  }
  write('package.json', '{"type":"commonjs"}\n');
  write('meta.json', `${JSON.stringify({ chunks: notes }, undefined, 2)}\n`);
  write('LICENSES.txt', licences([...chunks.values()].flatMap(({ inputs }) => inputs)));
}

function write(path: string, text: string): void {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text, { mode: path === outputOf(entry) ? 0o755 : 0o644 });
}

/** The licence of every package that a chunk contains, in the order of their folders. */
function licences(inputs: readonly string[]): string {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []);
  return [...new Set(folders)]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function licence(folder: string): string {
  const about: Record<string, unknown> = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const texts = readdirSync(join(root, folder)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
  const bodies = texts.sort().map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
  return [`${about['name']} ${about['version']} (${about['license']})`, ...bodies, '']
    .join('\n\n')
    .replaceAll('\r\n', '\n');
}
