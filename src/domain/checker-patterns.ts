import type { Word } from './checker-words.ts';

/**
 * A pattern is a row of parts with blanks between them, each about one word of a sentence:
 * `price` that word in any form · `price|cost` either · `pric*` whatever begins so · `@price` a word of that family · `%name` a name ·
 * `%number` a number · `the?` a word that may be left out · `!more` any word but that one, which is only looked at · `^` and `$` where
 * the sentence begins and ends · `.`, `?` that end itself, so that what follows is in the next sentence · `..`, `...`, `....` up to
 * 2, 5 or 25 words of any kind. A pattern is not found where "not", "never" or their like stand in or shortly before it, unless it
 * begins with `+` or says them itself.
 */
export interface Pattern {
  readonly parts: readonly Part[];
  readonly denied: boolean;
}

type Part =
  | { readonly kind: 'word'; readonly words: WordSet; readonly optional: boolean }
  | { readonly kind: 'not'; readonly words: WordSet }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

interface WordSet {
  readonly words: ReadonlySet<string>;
  readonly heads: readonly string[];
  readonly names: boolean;
  readonly numbers: boolean;
}

/** From the first to the last word that a pattern names, the last one counted in. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const gaps: Readonly<Record<string, number>> = { '..': 2, '...': 5, '....': 25 };
const digits = /^[$€£]?\d/;

/** The pattern written so. Throws on a family that there is not. */
export function patternOf(written: string, families: Readonly<Record<string, string>>): Pattern {
  const denied = written.startsWith('+');
  const parts = written
    .slice(denied ? 1 : 0)
    .trim()
    .split(/\s+/);
  return { denied, parts: parts.map((part) => partOf(part, families)) };
}

function partOf(part: string, families: Readonly<Record<string, string>>): Part {
  if (part === '^') return { kind: 'start' };
  if (part === '$') return { kind: 'end' };
  const most = gaps[part];
  if (most !== undefined) return { kind: 'gap', most };
  if (part.length > 1 && part.startsWith('!')) return { kind: 'not', words: setOf(part.slice(1), families) };
  const optional = part.length > 1 && part.endsWith('?');
  return { kind: 'word', optional, words: setOf(optional ? part.slice(0, -1) : part, families) };
}

function setOf(part: string, families: Readonly<Record<string, string>>): WordSet {
  const all = part.split('|').flatMap((one) => membersOf(one, families));
  return {
    words: new Set(all.filter((one) => !/^%|\*$/.test(one))),
    heads: all.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
    names: all.includes('%name'),
    numbers: all.includes('%number'),
  };
}

function membersOf(one: string, families: Readonly<Record<string, string>>): readonly string[] {
  if (!one.startsWith('@')) return [one];
  const listed = families[one.slice(1)];
  if (listed === undefined) throw new Error(`There is no family ${one} of words.`);
  return listed.split(' ').flatMap((member) => membersOf(member, families));
}

/** What a match can begin with: one of these words, a name, a number; undefined where it may be any word. */
export function beginnings({ parts }: Pattern): Omit<WordSet, 'heads'> | undefined {
  const first = parts.find((part) => part.kind !== 'start');
  return first?.kind !== 'word' || first.optional || first.words.heads.length > 0 ? undefined : first.words;
}

/** True for figures, with or without a sign of money before them. */
export function isNumber(word: Word): boolean {
  return digits.test(word.form);
}

/** The shortest match that begins at that word; `from` and `to` bound the sentence. */
export function matchAt(pattern: Pattern, words: readonly Word[], at: number): Span | undefined {
  const taken = follow(pattern.parts, 0, words, at, []);
  if (taken === undefined) return undefined;
  const [first = at, last = first] = [taken[0], taken.at(-1)];
  return pattern.denied || !isDenied(words, first, last, taken) ? { first, last } : undefined;
}

/** The places of the words that the parts from `step` on take, or undefined. */
function follow(
  parts: readonly Part[],
  step: number,
  words: readonly Word[],
  at: number,
  taken: readonly number[],
): readonly number[] | undefined {
  const part = parts[step];
  if (part === undefined) return taken;
  const next: Next = (to, more = taken) => follow(parts, step + 1, words, to, more);
  if (part.kind === 'gap') return overGap(part.most, words, at, next);
  if (part.kind === 'word') return overWord(part, words, at, taken, next);
  return allows(part, words, at) ? next(at) : undefined;
}

type Next = (to: number, taken?: readonly number[]) => readonly number[] | undefined;

function allows(part: Extract<Part, { kind: 'start' | 'end' | 'not' }>, words: readonly Word[], at: number) {
  const word = words[at];
  if (part.kind === 'start') return at === 0 || words[at - 1]?.end === true;
  if (part.kind === 'end') return word === undefined || word.end;
  return word === undefined || !has(part.words, word);
}

function overWord(
  part: Extract<Part, { kind: 'word' }>,
  words: readonly Word[],
  at: number,
  taken: readonly number[],
  next: Next,
): readonly number[] | undefined {
  const word = words[at];
  const found = word !== undefined && has(part.words, word) ? next(at + 1, [...taken, at]) : undefined;
  return found ?? (part.optional ? next(at) : undefined);
}

function overGap(
  most: number,
  words: readonly Word[],
  at: number,
  next: Next,
): readonly number[] | undefined {
  for (let to = at; to <= at + most && to < words.length; to += 1) {
    const found = next(to);
    if (found !== undefined) return found;
    if (words[to]?.end) return undefined;
  }
  return undefined;
}

function has({ words, heads, names, numbers }: WordSet, word: Word): boolean {
  return (
    word.stems.some((stem) => words.has(stem)) ||
    (names && word.name) ||
    (numbers && isNumber(word)) ||
    heads.some((head) => word.form.startsWith(head))
  );
}

const deniers = new Set(['not', 'never', 'no', 'nobody', 'nothing', 'without', 'neither', 'nor', 'none']);
const reach = 4;

/** Looks back from the last word of the match to a few before the first, as far as the sentence or its part goes. */
function isDenied(words: readonly Word[], first: number, last: number, taken: readonly number[]): boolean {
  const begin = beginOf(words, first);
  return words
    .slice(begin, last + 1)
    .some((word, at) => deniers.has(word.form) && !taken.includes(begin + at));
}

function beginOf(words: readonly Word[], first: number): number {
  for (let at = first; at > first - reach && at > 0; at -= 1) {
    if (words[at]?.apart || words[at]?.form === 'but' || words[at - 1]?.end) return at;
  }
  return Math.max(0, first - reach);
}
