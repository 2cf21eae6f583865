import { posix } from 'node:path';
import type { Import } from './imports.ts';
import { codeOf, importsOf } from './imports.ts';
import { inside, packages, roomOf, rooms, timeless } from './rooms.ts';

/** Source texts by their path from the root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

interface CodeRule {
  readonly where: (path: string) => boolean;
  readonly found: RegExp;
  readonly says: string;
}

const isTimeless = (path: string): boolean => timeless.some((place) => inside(path, place));
const isSource = (path: string): boolean => path.startsWith('src/');

const codeRules: readonly CodeRule[] = [
  { where: isSource, found: /\bexport\s*\*/, says: 'hands on everything with `export *`' },
  { where: isSource, found: /\bexport\s+default\b|\bas\s+default\b/, says: 'has a default export' },
  {
    where: isSource,
    found: /(?<![\w$.])process\s*[.[]|\bglobalThis\.process\b/,
    says: 'reads `process`',
  },
  {
    where: isTimeless,
    found: /\bDate\.now\b|\bnew\s+Date\b(?!\s*\(\s*[^\s)])|(?<!new\s)\bDate\(/,
    says: 'reads the clock',
  },
  { where: isTimeless, found: /\bperformance\s*\.|\bhrtime\b/, says: 'reads the clock' },
  {
    where: isTimeless,
    found: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    says: 'asks chance',
  },
  {
    where: isTimeless,
    found: /\.localeCompare\b|\.toLocale[A-Z]|\bIntl\./,
    says: 'leans on the language of the machine, and is slow to start',
  },
];

/** Every break of the house's rules in these files, one line each, in the order of the paths. */
export function violations(sources: Sources): readonly string[] {
  const verbs = verbsOf(sources);
  return [...sources.keys()].sort().flatMap((path) => {
    const text = sources.get(path) ?? '';
    const foreign = importsOf(text).flatMap((one) => foreignImport(path, one, verbs) ?? []);
    return [...shape(path, text), ...foreign].map((says) => `${path} ${says}`);
  });
}

/** A line of the table of verbs. */
const loader = /\(\) => import\('([^']+)'\)/g;

/** The command files that the table of verbs loads; the other files beside them help verbs. */
function verbsOf(sources: Sources): ReadonlySet<string> {
  const loaded = [...(sources.get('src/verbs.ts') ?? '').matchAll(loader)];
  const paths = loaded.map(([, from = '']) => posix.join('src', from));
  return new Set(paths.filter((path) => inside(path, 'src/commands/')));
}

function shape(path: string, text: string): readonly string[] {
  const code = codeOf(text);
  const broken = codeRules
    .filter(({ where, found }) => where(path) && found.test(code))
    .map(({ says }) => says);
  const lines = text.split('\n').length - 1;
  if (roomOf(path) === undefined) broken.push('lies in no room');
  if (posix.basename(path) === 'index.ts') broken.push('is an index');
  if (isSource(path) && lines > 200) broken.push(`has ${lines} lines, 200 is the limit`);
  return broken;
}

function foreignImport(path: string, { from, kind }: Import, verbs: ReadonlySet<string>): string | undefined {
  const allowed = from.startsWith('.') ? knowsFile(path, from, kind, verbs) : knowsModule(path, from);
  return allowed ? undefined : `may not import ${kind === 'type' ? 'types of ' : ''}${from}`;
}

function knowsFile(path: string, from: string, kind: Import['kind'], verbs: ReadonlySet<string>): boolean {
  const target = posix.join(posix.dirname(path), from);
  const own = roomOf(path);
  const other = roomOf(target);
  if (own === undefined || other === undefined) return false;
  if (own === 'commands' && verbs.has(target)) return false;
  if (own === other || rooms[own]?.may.includes(other)) return true;
  return kind === 'type' && rooms[own]?.types?.includes(other) === true;
}

function knowsModule(path: string, from: string): boolean {
  if (from.startsWith('node:')) {
    const known = rooms[roomOf(path) ?? '']?.node ?? [];
    return known.includes('*') || known.includes(from);
  }
  const places = packages[from] ?? packages[from.replace(/\/[^/]*$/, '/*')] ?? [];
  return places.some((place) => inside(path, place));
}
