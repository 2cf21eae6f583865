import type { CheckerBook, CheckerRule, CheckerRuleId } from './checker-book.ts';
import type { Pattern, Span } from './checker-patterns.ts';
import { beginnings, isNumber, matchAt, patternOf } from './checker-patterns.ts';
import { stemmer } from './checker-stems.ts';
import type { Word } from './checker-words.ts';
import { wordsIn } from './checker-words.ts';
import type { LossState } from './loss-record.ts';
import { placeholdersIn } from './placeholders.ts';

/** Words that would embarrass; `from` and `to` are offsets in the checked text, and `text` what stands between them. */
export interface Finding {
  readonly rule: CheckerRuleId;
  readonly source: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly better: string;
}

/** What is known of the loss that the text is about; without it every rule counts, from the wording alone. */
export interface CheckContext {
  readonly play?: string;
  readonly state?: LossState;
}

/** What would embarrass in that text, in its order; the same words may break two rules (G3–5, G7, G105). */
export function findingsIn(text: string, book: CheckerBook, context: CheckContext = {}): readonly Finding[] {
  return checkerOf(book)(text, context);
}

/** `findingsIn` for many texts: the patterns are read once. */
export function checkerOf(book: CheckerBook): (text: string, context?: CheckContext) => readonly Finding[] {
  const stemsOf = stemmer(book.forms);
  const rules = book.rules.map((rule) => ({ rule, look: lookerFor(rule, book.families) }));
  return (text, context = {}) => {
    const words = wordsIn(text, stemsOf);
    return rules
      .filter(({ rule }) => !isSpared(rule, context))
      .flatMap(({ rule, look }) => look(words, text).map((place) => findingOf(rule, text, place)))
      .sort((left, right) => left.from - right.from || left.to - right.to);
  };
}

function isSpared({ spared }: CheckerRule, { play, state }: CheckContext): boolean {
  if (spared === undefined || state === undefined || !spared.states.includes(state)) return false;
  return play === undefined || !spared.notIn.includes(play);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function findingOf({ id, source, better }: CheckerRule, text: string, { from, to }: Place): Finding {
  return { rule: id, source, from, to, text: text.slice(from, to), better };
}

type Look = (words: readonly Word[], text: string) => readonly Place[];

function lookerFor(rule: CheckerRule, families: CheckerBook['families']): Look {
  const index = (written: readonly string[]) => indexed(written.map((one) => patternOf(one, families)));
  const [signs, hints, shields] = [index(rule.signs), index(rule.hints), index(rule.shields)];
  const byShape = rule.id === 'placeholder' ? placeholdersIn : () => [];
  return (words, text) => {
    const sentences = sentencesOf(words);
    const isFine = (sentence: Span) => firstOf(shields, words, sentence) !== undefined;
    const worded = sentences.flatMap((sentence) => {
      const told = firstOf(signs, words, sentence) ?? twoOf(hints, words, sentence);
      return told === undefined || isFine(sentence) ? [] : [placeOf(words, clauseAround(words, told))];
    });
    const shaped = byShape(text).filter(({ from }) => {
      const around = sentences.find(({ last }) => (words[last]?.to ?? 0) > from);
      return around === undefined || !isFine(around);
    });
    return [...shaped, ...worded];
  };
}

/** Patterns by what they begin with, so that at each word only a few are tried. */
interface Index {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byName: readonly Pattern[];
  readonly byNumber: readonly Pattern[];
  readonly others: readonly Pattern[];
}

function indexed(patterns: readonly Pattern[]): Index {
  const byWord = new Map<string, Pattern[]>();
  const begun = patterns.map((pattern) => ({ pattern, begin: beginnings(pattern) }));
  for (const { pattern, begin } of begun) {
    for (const word of begin?.words ?? []) {
      const there = byWord.get(word);
      if (there === undefined) byWord.set(word, [pattern]);
      else there.push(pattern);
    }
  }
  const where = (holds: (begin: ReturnType<typeof beginnings>) => boolean) =>
    begun.filter(({ begin }) => holds(begin)).map(({ pattern }) => pattern);
  return {
    byWord,
    byName: where((begin) => begin?.names === true),
    byNumber: where((begin) => begin?.numbers === true),
    others: where((begin) => begin === undefined),
  };
}

function triedAt({ byWord, byName, byNumber, others }: Index, word: Word): readonly Pattern[] {
  const begun = word.stems.flatMap((stem) => byWord.get(stem) ?? []);
  return [...begun, ...(word.name ? byName : []), ...(isNumber(word) ? byNumber : []), ...others];
}

function sentencesOf(words: readonly Word[]): readonly Span[] {
  const ends = words.flatMap((word, at) => (word.end ? [at] : []));
  return ends.map((last, at) => ({ first: (ends[at - 1] ?? -1) + 1, last }));
}

/** The words that told, with the rest of the part of the sentence that they stand in, so that they can be read. */
function clauseAround(words: readonly Word[], told: Span): Span {
  let { first, last } = told;
  while (first > 0 && !words[first]?.apart && !words[first - 1]?.end) first -= 1;
  while (last + 1 < words.length && !words[last + 1]?.apart && !words[last + 1]?.end) last += 1;
  return { first, last };
}

function placeOf(words: readonly Word[], { first, last }: Span): Place {
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
}

function* matchesIn(index: Index, words: readonly Word[], sentence: Span) {
  for (const [at, word] of words.slice(sentence.first, sentence.last).entries()) {
    for (const pattern of triedAt(index, word)) {
      const span = matchAt(pattern, words, sentence.first + at);
      if (span !== undefined) yield { pattern, span };
    }
  }
}

function firstOf(index: Index, words: readonly Word[], sentence: Span): Span | undefined {
  for (const { span } of matchesIn(index, words, sentence)) return span;
  return undefined;
}

function twoOf(index: Index, words: readonly Word[], sentence: Span): Span | undefined {
  let before: { readonly pattern: Pattern; readonly span: Span } | undefined;
  for (const match of matchesIn(index, words, sentence)) {
    if (before !== undefined && match.pattern !== before.pattern)
      return { first: before.span.first, last: Math.max(before.span.last, match.span.last) };
    before ??= match;
  }
  return undefined;
}
