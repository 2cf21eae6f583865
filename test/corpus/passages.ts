import { signsIn } from '../../src/domain/checker-signs.ts';
import { sentencesOf } from '../../src/domain/checker-spans.ts';
import { stemmer } from '../../src/domain/checker-stems.ts';
import { wordsIn } from '../../src/domain/checker-words.ts';
import { checkerForms } from '../playbook/checker-shipped.ts';
import type { Labelled } from './reader.ts';

/** A passage by its signs, with the rules that it breaks. */
export interface Passage {
  readonly signs: readonly string[];
  readonly rules: readonly string[];
}

const stemsOf = stemmer(checkerForms);

/** Texts as passages: a line whole, and of a letter each sentence, where it is known which ones break a rule. */
export function passagesOf(texts: readonly Labelled[]): readonly Passage[] {
  return texts.flatMap((one) => {
    if (!one.text.includes('\n\n')) return [passage(one.text, one.rules)];
    return one.rules.length === 0 || one.marked !== undefined ? sentencesIn(one) : [];
  });
}

/** What is marked is a passage as a whole; every other sentence is one that breaks no rule. */
function sentencesIn({ text, marked = [] }: Labelled): readonly Passage[] {
  const rest = marked.reduce((left, { text: bad }) => left.replace(bad, '\n\n'), text);
  const words = wordsIn(rest, stemsOf);
  return [
    ...sentencesOf(words).map((span) => ({ signs: [...signsIn(words, span).keys()], rules: [] })),
    ...marked.map(({ rule, text: bad }) => passage(bad, [rule])),
  ];
}

function passage(text: string, rules: readonly string[]): Passage {
  const words = wordsIn(text, stemsOf);
  return { signs: [...signsIn(words, { first: 0, last: words.length - 1 }).keys()], rules };
}
