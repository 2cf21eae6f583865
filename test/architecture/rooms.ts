/** A part of the house: the paths that belong to it and what it may import besides its own files. */
interface Room {
  readonly path: string;
  readonly may: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[];
  /** Modules of Node, `*` for any. */
  readonly node?: readonly string[];
}

/** How any text is laid out and written: what the terminal needs of render, file by file. */
const look = ['paint', 'harmless', 'width', 'rows', 'layout', 'saying'];

/** The staircase: paths that end in `/` are folders, a file wins over the folder it lies in. */
export const rooms: Readonly<Record<string, Room>> = {
  bin: {
    path: 'bin/',
    may: ['main', 'exit', 'store', 'intake', 'terminal', 'playbook', 'render', 'domain', 'package'],
    types: ['world'],
    node: ['*'],
  },
  main: {
    path: 'src/main.ts',
    may: ['exit', 'verbs', 'commands', 'commandLine', 'render', 'domain', 'package'],
    types: ['world'],
  },
  verbs: { path: 'src/verbs.ts', may: ['commands'], types: ['commandLine', 'render'] },
  commandLine: { path: 'src/command-line.ts', may: ['render'], types: ['world'] },
  exit: { path: 'src/exit.ts', may: ['render', 'domain'], types: ['world'] },
  commands: { path: 'src/commands/', may: ['render', 'domain'], types: ['world'] },
  store: { path: 'src/store/', may: ['domain'], types: ['world'], node: ['*'] },
  intake: { path: 'src/intake/', may: ['domain'], types: ['world'], node: ['node:buffer', 'node:zlib'] },
  terminal: { path: 'src/terminal/', may: [...look, 'domain'], types: ['world'], node: ['*'] },
  playbook: {
    path: 'src/playbook/',
    may: ['domain', 'data'],
    types: ['world'],
    node: ['node:fs', 'node:fs/promises', 'node:path', 'node:url'],
  },
  world: { path: 'src/world.ts', may: [], types: ['domain'] },
  render: { path: 'src/render/', may: [...look, 'domain'] },
  paint: { path: 'src/render/paint.ts', may: [] },
  harmless: { path: 'src/render/harmless.ts', may: [] },
  width: { path: 'src/render/width.ts', may: ['paint', 'harmless'] },
  rows: { path: 'src/render/rows.ts', may: ['width', 'harmless'] },
  layout: { path: 'src/render/layout.ts', may: ['paint', 'width', 'rows'] },
  saying: { path: 'src/render/saying.ts', may: ['domain'] },
  domain: { path: 'src/domain/', may: [] },
  data: { path: 'data/', may: [] },
  package: { path: 'package.json', may: [] },
};

/** Where each package may be imported; one that stands here nowhere may not be imported at all. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  chalk: ['src/terminal/'],
  'chrono-node/en': ['src/commands/when.ts'],
  commander: ['src/command-line.ts', 'src/commands/'],
  'd3-scale': ['src/render/'],
  'date-fns/*': ['src/domain/day.ts'],
  'env-paths': ['bin/'],
  esbuild: ['bin/build.ts'],
  'fast-string-width': ['src/render/'],
  'ical-generator': ['src/render/ics.ts'],
  inquirer: ['src/terminal/'],
  '@inquirer/core': ['src/terminal/'],
  lowdb: ['src/store/'],
  'wink-porter2-stemmer': ['src/playbook/'],
  'zod/mini': ['src/store/', 'src/playbook/', 'src/commands/answers.ts'],
};

/** Where the clock and chance may not be read: there they are arguments. */
export const timeless: readonly string[] = [
  'src/domain/',
  'src/render/',
  'src/commands/',
  'src/main.ts',
  'src/verbs.ts',
  'src/exit.ts',
];

/** The name of the room that a path lies in. */
export function roomOf(path: string): string | undefined {
  const names = Object.keys(rooms);
  return (
    names.find((name) => rooms[name]?.path === path) ?? names.find((name) => inside(path, rooms[name]?.path))
  );
}

/** True when the path is the place itself, or lies in it when the place ends in `/`. */
export function inside(path: string, place: string | undefined): boolean {
  return place !== undefined && (path === place || (place.endsWith('/') && path.startsWith(place)));
}
