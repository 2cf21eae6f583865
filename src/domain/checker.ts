import type { CheckerBook, CheckerRule, CheckerRuleId } from './checker-book.ts';
import type { Pattern, Span } from './checker-patterns.ts';
import { beginnings, matchAt, patternOf } from './checker-patterns.ts';
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
  const [signs, hints, shields] = [rule.signs, rule.hints, rule.shields].map((written) =>
    indexed(written.map((one) => patternOf(one, families))),
  ) as [Index, Index, Index];
  const byShape = rule.id === 'placeholder' ? placeholdersIn : () => [];
  const isShielded = (words: readonly Word[], sentence: Span) =>
    firstOf(shields, words, sentence) !== undefined;
  return (words, text) => [
    ...byShape(text).filter(({ from }) => !isShielded(words, sentenceAt(words, from))),
    ...sentencesOf(words).flatMap((sentence) => {
      const told = firstOf(signs, words, sentence) ?? twoOf(hints, words, sentence);
      if (told === undefined || isShielded(words, sentence)) return [];
      return [placeOf(words, clauseAround(words, told))];
    }),
  ];
}

/** Patterns by the words that they begin with, so that a long text is walked through once. */
interface Index {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly others: readonly Pattern[];
}

function indexed(patterns: readonly Pattern[]): Index {
  const byWord = new Map<string, Pattern[]>();
  const others: Pattern[] = [];
  for (const pattern of patterns) {
    const words = beginnings(pattern);
    if (words === undefined) others.push(pattern);
    for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  }
  return { byWord, others };
}

function sentencesOf(words: readonly Word[]): readonly Span[] {
  const ends = words.flatMap((word, at) => (word.end ? [at] : []));
  return ends.map((last, at) => ({ first: (ends[at - 1] ?? -1) + 1, last }));
}

/** The words that told, with the rest of the part of the sentence that they stand in, so that they can be read. */
function clauseAround(words: readonly Word[], { first, last }: Span): Span {
  const before = words.slice(0, first + 1).findLastIndex((word, at) => word.apart || words[at - 1]?.end);
  const after = words.findIndex((word, at) => at > last && (word.apart || word.end));
  return { first: Math.max(0, before), last: Math.max(last, after - 1) };
}

function placeOf(words: readonly Word[], { first, last }: Span): Place {
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
}

function sentenceAt(words: readonly Word[], place: number): Span {
  const all = sentencesOf(words);
  return all.find(({ last }) => (words[last]?.to ?? 0) > place) ?? { first: 0, last: words.length - 1 };
}

function* matchesIn({ byWord, others }: Index, words: readonly Word[], sentence: Span) {
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const begun = (words[at]?.stems ?? []).flatMap((stem) => byWord.get(stem) ?? []);
    for (const pattern of [...begun, ...others]) {
      const span = matchAt(pattern, words, at);
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
