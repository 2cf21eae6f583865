import { describe, expect, it } from 'vitest';
import { signsIn } from '../../src/domain/checker-signs.ts';
import { clauseAround, sentencesOf } from '../../src/domain/checker-spans.ts';
import { stemmer } from '../../src/domain/checker-stems.ts';
import { wordsIn } from '../../src/domain/checker-words.ts';
import { checkerForms } from '../playbook/checker-shipped.ts';

const stemsOf = stemmer(checkerForms);
const signsOf = (text: string) => {
  const words = wordsIn(text, stemsOf);
  return [...signsIn(words, { first: 0, last: words.length - 1 }).keys()];
};

describe('the signs of a passage', () => {
  it('are its words, pairs of them near one another, and three in a row', () => {
    expect(signsOf('Call me.')).toEqual([
      '^',
      '^ call',
      '^ _ me',
      '^ _ .',
      '^ call me',
      'call',
      'call me',
      'call _ .',
      'call me .',
      'me',
      'me .',
      '.',
    ]);
  });

  it('hold a word by its stem, and as it stands where that differs', () => {
    const signs = signsOf('Prices dropped.');
    expect(signs).toContain('price');
    expect(signs).toContain('=prices');
    expect(signs).toContain('price drop');
    expect(signs).not.toContain('=price');
  });

  it('take all names and all numbers alike, and capitals for words', () => {
    expect(signsOf('We met Anna on 3 May.')).toEqual(signsOf('We met Boris on 14 June.'));
    expect(signsOf('The CFO agreed.')).toContain('cfo');
  });

  it('of one sentence hold nothing of the next', () => {
    const words = wordsIn('Call me. Please wait.', stemsOf);
    const [first, second] = sentencesOf(words).map((one) => [...signsIn(words, one).keys()]);
    expect(first).toEqual(signsOf('Call me.'));
    expect(second).toEqual(signsOf('Please wait.'));
  });
});

describe('the part of a sentence around some words', () => {
  it('goes from break to break, without the end of the sentence', () => {
    const text = 'Thank you, and do think again before Friday, please.';
    const words = wordsIn(text, stemsOf);
    const at = words.findIndex(({ form }) => form === 'think');
    const { first, last } = clauseAround(words, { first: at, last: at });
    expect(text.slice(words[first]?.from, words[last]?.to)).toBe('and do think again before Friday');
    const end = words.length - 1;
    expect(clauseAround(words, { first: end, last: end }).last).toBe(end - 1);
  });
});
