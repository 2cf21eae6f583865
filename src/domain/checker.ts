import { secondApology } from './checker-apologies.ts';
import type { CheckerBook, CheckerRule, CheckerRuleId } from './checker-book.ts';
import { signsIn } from './checker-signs.ts';
import type { Span } from './checker-spans.ts';
import { clauseAround, sentencesOf } from './checker-spans.ts';
import { stemmer } from './checker-stems.ts';
import { spokenFor } from './checker-weights.ts';
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

/** `findingsIn` for many texts: the forms of words are read once. */
export function checkerOf(book: CheckerBook): (text: string, context?: CheckContext) => readonly Finding[] {
  const stemsOf = stemmer(book.forms);
  const rules = new Map(book.rules.map((rule) => [rule.id, rule]));
  return (text, context = {}) => {
    const words = wordsIn(text, stemsOf);
    return [...shapedIn(text), ...wordedIn(words, book)]
      .flatMap(({ rule, from, to }): readonly Finding[] => {
        const known = rules.get(rule);
        if (known === undefined || isSpared(known, context)) return [];
        return [{ rule, source: known.source, from, to, text: text.slice(from, to), better: known.better }];
      })
      .sort((left, right) => left.from - right.from || left.to - right.to);
  };
}

function isSpared({ spared }: CheckerRule, { play, state }: CheckContext): boolean {
  if (spared === undefined || state === undefined || !spared.states.includes(state)) return false;
  return play === undefined || !spared.notIn.includes(play);
}

interface Place {
  readonly rule: CheckerRuleId;
  readonly from: number;
  readonly to: number;
}

/** What was never filled in is told by its shape. */
function shapedIn(text: string): readonly Place[] {
  return placeholdersIn(text).map(({ from, to }) => ({ rule: 'placeholder', from, to }));
}

/** Sentence by sentence: the part of each that speaks most for a rule. */
function wordedIn(words: readonly Word[], { weights }: CheckerBook): readonly Place[] {
  const sentences = sentencesOf(words);
  const again = secondApology(words, sentences);
  return sentences.flatMap((sentence) => {
    const spoken = spokenFor(signsIn(words, sentence), weights);
    const places = spoken.map(({ rule, told }) => ({
      rule,
      ...placeOf(words, clauseAround(words, told)),
    }));
    const servile = sentence === again && spoken.every(({ rule }) => rule !== 'servile');
    return servile ? [...places, { rule: 'servile', ...placeOf(words, withoutEnd(sentence)) }] : places;
  });
}

function withoutEnd({ first, last }: Span): Span {
  return { first, last: Math.max(first, last - 1) };
}

function placeOf(words: readonly Word[], { first, last }: Span): Pick<Place, 'from' | 'to'> {
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
}
