import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { BuildOptions, Metafile, OnLoadResult, Plugin } from 'esbuild';
import { build } from 'esbuild';
import type { Chunk } from './dist.ts';
import { inAscii, writeDist } from './dist.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const entry = 'bin/recover.ts';

/**
 * What a morning loads, in one chunk with the entry: read once, and with no file in it twice. Each part still runs only when it is reached.
 */
const morning: readonly string[] = [
  'bin/brief.ts',
  'bin/settings.ts',
  'bin/stores.ts',
  'data/facts.json',
  'data/plays.json',
  'data/states.json',
  'src/command-line.ts',
  'src/commands/due.ts',
  'src/commands/due-quiet.ts',
];

const settings = {
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  supported: { 'dynamic-import': false },
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'error' },
} as const satisfies BuildOptions;

writeDist(root, { starter: await starterText(), chunks: await chunksFrom(entry) });

/** What loads the chunks, one small file of its own. */
async function starterText(): Promise<string> {
  const result = await build({ ...settings, entryPoints: [join(import.meta.dirname, 'starter.ts')] });
  return result.outputFiles[0]?.text ?? '';
}

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

function jsonChunk(source: string): Made {
  return { text: moduleOf(join(root, source)), inputs: [source], loads: [], targets: [] };
}

/** The value itself as `module.exports`, which is what a default import of it sees. */
function moduleOf(path: string): string {
  const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  return `module.exports=JSON.parse(${JSON.stringify(inAscii(text))});\n`;
}

async function codeChunk(source: string): Promise<Made> {
  const targets = new Set<string>();
  const result = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: [source],
    // A package may tell its errors by their names; those of the morning do not, and naming each function again costs it time.
    keepNames: source !== entry,
    metafile: true,
    plugins: [dynamicImportIsChunk(source, targets), dataAsText(), ownFolder(source), withoutChildProcess()],
  });
  const inputs = inputsOf(result.metafile);
  const sorted = [...targets].sort();
  return { text: result.outputFiles[0]?.text ?? '', inputs, loads: sorted.map(outputOf), targets: sorted };
}

/** Leaves `import('./…')` in our own files to a chunk of its own, loaded by `require` when it is reached, save what a morning loads. */
function dynamicImportIsChunk(source: string, targets: Set<string>): Plugin {
  return {
    name: 'dynamic-import-is-chunk',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir, importer }) => {
        if (kind !== 'dynamic-import' || inPackage(importer)) return undefined;
        const target = slashed(relative(root, resolve(resolveDir, path)));
        if (source === entry && morning.includes(target)) return undefined;
        targets.add(target);
        const way = posix.relative(posix.dirname(outputOf(source)), outputOf(target));
        return { path: way.startsWith('.') ? way : `./${way}`, external: true };
      });
    },
  };
}

/** A file of data/ inside a chunk is read as text, which is quicker than code that says the same. */
function dataAsText(): Plugin {
  return {
    name: 'data-as-text',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]data[/\\].*\.json$/ }, ({ path }): OnLoadResult | undefined =>
        inPackage(path) ? undefined : { contents: moduleOf(path), loader: 'js' },
      );
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

/** `src/commands/due.ts` → `commands/due.js`, `data/plays.json` → `data/plays.js`; what the starter begins with is `program.js`. */
function outputOf(source: string): string {
  if (source === entry) return 'program.js';
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
