import { describe, expect, it } from 'vitest';
import type { LetterKind, LetterWord } from '../../src/domain/letters.ts';
import { formsFor, wholeText, wordCount, wordsMissing, written } from '../../src/domain/letters.ts';

const words: readonly LetterWord[] = [
  { name: 'first', unknown: 'drop-word', means: 'the first name' },
  { name: 'rep', unknown: 'drop-line', means: 'your name' },
  { name: 'account', unknown: 'ask', means: 'the company' },
  { name: 'idea', unknown: 'ask', means: 'the idea' },
];

describe('a template', () => {
  it.each([
    [
      'takes its words',
      'Hello {first}, of {account}',
      { first: 'Anna', account: 'Brandt' },
      'Hello Anna, of Brandt',
    ],
    ['greets without a name', 'Hello {first},', {}, 'Hello,'],
    ['thanks without a name', 'Thank you, {first}. Bye.', {}, 'Thank you. Bye.'],
    ['begins without a name', '{first}, may I ask?', {}, 'May I ask?'],
    ['leaves out the line of a word that may be missing', 'Bye.\n\n{rep}\n', {}, 'Bye.'],
    ['leaves no gap where such a line stood', 'One\n\n{rep} says so.\n\nTwo', {}, 'One\n\nTwo'],
    ['keeps what must not be missing, so that it is seen', 'At {account}', {}, 'At {account}'],
    [
      'takes words with braces and signs as they are',
      '{idea}',
      { idea: '{account} $& $1' },
      '{account} $& $1',
    ],
  ])('%s', (_name, template, known, wanted) => {
    expect(written(template, known, words)).toEqual({ body: wanted });
  });

  it('has its subject in the first line', () => {
    const letter = written(
      'Subject: For {account}\n\nHello {first},\n\nBye.\n',
      { account: 'Brandt' },
      words,
    );
    expect(letter).toEqual({ subject: 'For Brandt', body: 'Hello,\n\nBye.' });
    expect(wholeText(letter)).toBe('Subject: For Brandt\n\nHello,\n\nBye.');
  });

  it('tells the words it cannot do without, in their order, each once', () => {
    const missing = wordsMissing('{idea} for {account} and {first}: {idea}', {}, words);
    expect(missing.map(({ name }) => name)).toEqual(['idea', 'account']);
    expect(wordsMissing('{idea}', { idea: 'to wait' }, words)).toEqual([]);
  });

  it('counts its words', () => {
    expect(wordCount(' One, two\n\nthree ')).toBe(3);
  });
});

describe('the templates of a kind', () => {
  const kind: LetterKind = {
    draft: 'advice',
    play: 'advice',
    about: 'loss',
    label: 'the ask',
    letters: [
      { name: 'resting', channel: 'email', states: ['standby'] },
      { name: 'phone-news', channel: 'email', news: ['phone'] },
      { name: 'no-calls', channel: 'message', refused: true, notFor: ['customer'] },
      { name: 'call', channel: 'phone', refused: false, which: 'call' },
    ],
    source: ['G8'],
  };

  it.each([
    ['all of them where nothing is known', {}, ['resting', 'phone-news', 'no-calls', 'call']],
    ['those of the state', { state: 'verbal-no' }, ['phone-news', 'no-calls', 'call']],
    ['those for the way the news came', { news: 'email' }, ['resting', 'no-calls', 'call']],
    ['no calls where they were refused', { refused: true }, ['resting', 'phone-news', 'no-calls']],
    ['those for that kind of loss', { kind: 'customer' }, ['resting', 'phone-news', 'call']],
    ['those of the channel', { channel: 'phone' }, ['call']],
    ['the one that is named', { which: 'call' }, ['call']],
  ] as const)('are %s', (_name, occasion, wanted) => {
    expect(formsFor(kind, occasion).map(({ name }) => name)).toEqual(wanted);
  });
});
