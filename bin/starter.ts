import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Script } from 'node:vm';

/** Where the build keeps what this very Node made of the chunks; any other Node finds nothing here, and V8 refuses what does not fit. */
export const compiled = join(__dirname, 'compiled', `${process.version}-${process.platform}-${process.arch}`);

/** The chunks that are loaded, by their path in dist/. */
export const loaded = new Map<string, { exports: unknown }>();

const scripts = new Map<string, Script>();

start();

/** Runs the program from its beginning. */
export function start(): void {
  loaded.clear();
  load('program.js');
}

/** The script of a chunk, not run yet; where it was compiled before, that saves a third of a morning's start. */
export function scriptOf(chunk: string): Script {
  const known = scripts.get(chunk);
  if (known !== undefined) return known;
  const before = compiledBefore(join(compiled, chunk));
  const script = new Script(readFileSync(join(__dirname, chunk), 'utf8'), {
    filename: chunk,
    ...(before === undefined ? {} : { cachedData: before }),
  });
  scripts.set(chunk, script);
  return script;
}

/**
 * Undefined where there is none, or where it is damaged: V8 does not look, and might run for ever. It is kept twice, for nothing that Node
 * has at hand at its start tells a changed byte as quickly as another copy.
 */
function compiledBefore(path: string): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const half = bytes.length / 2;
  const before = bytes.subarray(0, half);
  return bytes.length > 0 && before.equals(bytes.subarray(half)) ? before : undefined;
}

/** As `require` does, without looking anywhere else. */
function load(chunk: string): unknown {
  const known = loaded.get(chunk);
  if (known !== undefined) return known.exports;
  const made: { exports: unknown } = { exports: {} };
  loaded.set(chunk, made);
  const folder = posix.dirname(chunk);
  const requireHere = (name: string): unknown =>
    name.startsWith('.') ? load(posix.join(folder, name)) : require(name);
  scriptOf(chunk).runInThisContext()(made.exports, requireHere, made, join(__dirname, folder));
  return made.exports;
}
