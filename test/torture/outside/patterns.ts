import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pattern of the program, and where it stands. */
export interface Pattern {
  readonly place: string;
  readonly pattern: RegExp;
}

const source = join(import.meta.dirname, '../../../src');
/** A pattern as it is written: behind a bracket, a comma, an operator or at the beginning of a line, never a comment. */
const written =
  /(?<=[(=,:!&|?[;]\s*|return\s+|^\s+)\/((?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuy]*)(?=[\s.,;)\]:])/gm;

/** Every pattern in src/ that text from outside can meet; what checks our own data/ is left out. */
export function patternsOfSource(): readonly Pattern[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('playbook'))
    .sort()
    .flatMap((path) => patternsIn(path, readFileSync(join(source, path), 'utf8')));
}

/** The patterns written in that text. */
export function patternsIn(path: string, text: string): readonly Pattern[] {
  return [...text.matchAll(written)].map(({ 1: body = '', 2: flags = '', index }) => ({
    place: `src/${path}:${text.slice(0, index).split('\n').length}`,
    pattern: new RegExp(body, flags),
  }));
}

const samples = [
  'a',
  'A',
  '0',
  ' ',
  '\n',
  '\t',
  '.',
  ',',
  '"',
  "'",
  '(',
  ')',
  '-',
  'é',
  '\u0301',
  '漢',
  '!',
  '\0',
  '[',
  '’',
];

/** Texts of that length meant to make the pattern try again and again: one or two characters repeated, and what does not fit behind. */
export function* pumped(pattern: RegExp, length: number): Generator<string> {
  const own = pattern.source.replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, '').match(/[^\\^$*+?(){}|]/gu) ?? [];
  const letters = [...new Set([...own.slice(0, 14), ...samples])];
  const seconds = ['', ...new Set([...own.slice(0, 14), 'a', '0', ' ', '\n'])];
  for (const first of letters) {
    for (const second of seconds) {
      const pump = (first + second).repeat(Math.ceil(length / (first + second).length)).slice(0, length);
      for (const head of ['', `x${own.slice(0, 3).join('')}`]) yield `${head}${pump}\u0001x`;
    }
  }
}
