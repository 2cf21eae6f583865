import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, importsOf } from './architecture/imports.ts';
import { violations } from './architecture/violations.ts';

const verbs =
  "const verbs = { due: () => import('./commands/due.ts'), add: () => import('./commands/add.ts') };";

describe('the rooms of the house', () => {
  test('know only what the table lets them know', () => {
    expect(violations(readTree('src', 'bin'))).toEqual([]);
  });

  test.for<[string, string, string]>([
    ['a rule that reads the disk', 'src/domain/plan.ts', "import { readFileSync } from 'node:fs';"],
    ['a rule that knows a screen', 'src/domain/plan.ts', "import { due } from '../render/due.ts';"],
    ['a rule with dates of its own', 'src/domain/plan.ts', "import { addDays } from 'date-fns/addDays';"],
    ['whole date-fns even in day.ts', 'src/domain/day.ts', "import { addDays } from 'date-fns';"],
    ['a screen that opens the store', 'src/render/due.ts', "import { open } from '../store/store.ts';"],
    ['only the types of another room', 'src/render/due.ts', "import type { Open } from '../store/store.ts';"],
    ['a store that paints', 'src/store/store.ts', "import { painted } from '../render/paint.ts';"],
    ['a store that checks with whole zod', 'src/store/store.ts', "import { z } from 'zod';"],
    ['lowdb with its own file writer', 'src/store/store.ts', "import { JSONFile } from 'lowdb/node';"],
    ['a reader of CRM files that asks', 'src/intake/rows.ts', "import { ask } from '../terminal/ask.ts';"],
    ['a terminal that renders', 'src/terminal/ask.ts', "import { due } from '../render/due.ts';"],
    ['a verb that runs a verb', 'src/commands/due.ts', "import { run } from './add.ts';"],
    ['a verb that loads a verb later', 'src/commands/due.ts', "const later = () => import('./add.ts');"],
    ['a shared command file that runs a verb', 'src/commands/options.ts', "import { run } from './due.ts';"],
    ['a verb that draws', 'src/commands/due.ts', "import { Chalk } from 'chalk';"],
    ['a verb that asks by itself', 'src/commands/due.ts', "import inquirer from 'inquirer';"],
    ['a verb that opens files', 'src/commands/due.ts', "import { readFile } from 'node:fs/promises';"],
    ['a verb that reads data', 'src/commands/due.ts', "import plays from '../../data/plays.json' with {};"],
    ['a verb that checks with zod', 'src/commands/due.ts', "import * as z from 'zod/mini';"],
    ['a world that runs code', 'src/world.ts', "import { asDay } from './domain/day.ts';"],
    ['a room that uses the world by value', 'src/store/store.ts', "import { world } from '../world.ts';"],
    ['a room that leans on the program', 'src/exit.ts', "import { main } from './main.ts';"],
    ['a package nobody spoke of', 'src/intake/rows.ts', "import iconv from 'iconv-lite';"],
    ['folders of the platform', 'src/store/store.ts', "import envPaths from 'env-paths';"],
    ['an import across lines', 'src/domain/plan.ts', "import {\n  a,\n  b,\n} from '../store/store.ts';"],
    ['an export from another room', 'src/domain/plan.ts', "export { a } from '../store/store.ts';"],
    ['an import for its effect', 'src/domain/plan.ts', "import '../store/store.ts';"],
    ['a require', 'src/domain/plan.ts', "const a = require('../store/store.ts');"],
  ])('refuse %s', ([, path, text]) => {
    const found = violations(
      new Map([
        ['src/verbs.ts', verbs],
        [path, `${text}\n`],
      ]),
    );
    expect(found).toEqual([expect.stringContaining(`${path} may not import `)]);
  });

  test.for<[string, string, string]>([
    ['src/domain/plan.ts', 'reads the clock', 'const today = Date.now();'],
    ['src/render/due.ts', 'reads the clock', 'const today = new Date();'],
    ['src/render/due.ts', 'reads the clock', 'const today = new Date( );'],
    ['src/render/due.ts', 'reads the clock', 'const today = new Date;'],
    ['src/render/due.ts', 'reads the clock', 'const today = Date();'],
    ['src/commands/due.ts', 'reads the clock', 'const start = performance.now();'],
    ['src/commands/due.ts', 'asks chance', 'const id = `id-${Math.random()}`;'],
    ['src/domain/ids.ts', 'asks chance', 'const id = globalThis.crypto.randomUUID();'],
    [
      'src/domain/plan.ts',
      'leans on the language of the machine, and is slow to start',
      'a.localeCompare(b);',
    ],
    [
      'src/render/due.ts',
      'leans on the language of the machine, and is slow to start',
      "count.toLocaleString('en-US');",
    ],
    [
      'src/render/due.ts',
      'leans on the language of the machine, and is slow to start',
      'new Intl.NumberFormat();',
    ],
    ['src/store/store.ts', 'reads `process`', 'const home = process.env.HOME;'],
    ['src/store/store.ts', 'reads `process`', 'const home = globalThis.process?.env;'],
    ['src/domain/plan.ts', 'hands on everything with `export *`', "export * from './day.ts';"],
    ['src/domain/plan.ts', 'has a default export', 'export default function plan() {}'],
    ['src/domain/plan.ts', 'has a default export', 'export { plan as default };'],
    ['src/domain/index.ts', 'is an index', 'export const plan = 1;'],
    ['src/attic/plan.ts', 'lies in no room', 'export const plan = 1;'],
    ['src/domain/plan.ts', 'has 201 lines, 200 is the limit', 'const a = 1;\n'.repeat(201).trimEnd()],
  ])('are told that %s %s', ([path, says, text]) => {
    expect(violations(new Map([[path, `${text}\n`]]))).toEqual([`${path} ${says}`]);
  });

  test.for<[string, string, string]>([
    ['dates in day.ts', 'src/domain/day.ts', "import { addDays } from 'date-fns/addDays';"],
    ['the world as a type', 'src/commands/due.ts', "import type { World } from '../world.ts';"],
    ['a file that serves verbs', 'src/commands/due.ts', "import { open } from './options.ts';"],
    [
      'what main calls after verbs',
      'src/commands/due.ts',
      "import { keepCalendar } from './keep-calendar.ts';",
    ],
    ['options', 'src/commands/options.ts', "import { Option } from 'commander';"],
    ['checked answers', 'src/commands/answers.ts', "import * as z from 'zod/mini';"],
    ['colour on the terminal', 'src/terminal/ask.ts', "import { unpainted } from '../render/paint.ts';"],
    [
      'data in the playbook',
      'src/playbook/plays.ts',
      "const plays = () => import('../../data/plays.json', {});",
    ],
    ['a given moment', 'src/domain/day.ts', 'const moment = new Date(Date.parse(text) + hours);'],
    ['what a comment says', 'src/domain/plan.ts', "// import '../store/store.ts'; Date.now()"],
    ['what a string says', 'src/domain/plan.ts', "const a = 'process.env';"],
    ['the age of a lock', 'src/store/store.ts', 'const lockedAt = Date.now();'],
    ['two hundred lines', 'src/domain/plan.ts', 'const a = 1;\n'.repeat(200).trimEnd()],
  ])('allow %s', ([, path, text]) => {
    expect(
      violations(
        new Map([
          ['src/verbs.ts', verbs],
          [path, `${text}\n`],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test('tells types, values and what is loaded later apart', () => {
    const text = [
      "import a, { b } from './a.ts';",
      "import type { C } from './c.ts';",
      "export type { D } from './d.ts';",
      "type E = typeof import('./e.ts');",
      "const f = await import('./f.ts');",
    ].join('\n');
    expect(importsOf(text).map(({ kind, from }) => `${kind} ${from}`)).toEqual([
      'static ./a.ts',
      'type ./c.ts',
      'type ./d.ts',
      'type ./e.ts',
      'dynamic ./f.ts',
    ]);
  });

  test('is not led astray by quotes in patterns, nor by comment signs in strings', () => {
    const text =
      "const a = /['\"`]/; const b = 'http://x'; const c = `/* ${d} */`; /* import './e.ts' */ f();";
    expect(importsOf(text)).toEqual([]);
    expect(codeOf(text).replace(/\s+/g, ' ')).toBe("const a = / /; const b = ''; const c = (d); f();");
  });
});

function readTree(...folders: readonly string[]): ReadonlyMap<string, string> {
  const root = join(import.meta.dirname, '..');
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
