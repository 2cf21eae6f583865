import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, readText } from '../../bin/files.ts';
import type { WordBook } from '../../src/domain/comparing.ts';
import type { Concern } from '../../src/domain/concern.ts';
import { concernsOf, nearestSentences, wordsOfDeal } from '../../src/domain/concern.ts';
import { numbered } from '../../src/domain/numbered.ts';
import { piecesOf, sentencesIn } from '../../src/domain/sentences.ts';
import { foundIn, searched } from '../../src/domain/word-search.ts';
import { likenessTo, ownSenses, sensesOf } from '../../src/domain/word-sense.ts';
import { createPlaybook } from '../../src/playbook/playbook.ts';
import { aDay, aDeal, aDebrief, aLoss, anInstant } from '../builders.ts';

const book = await createPlaybook({ readBytes, readText }).words();
const { table: _, ...plain } = book;
const signer = asConcerns('The CFO never saw the numbers.');

function asConcerns(text: string): readonly Concern[] {
  return sentencesIn(piecesOf(text)).map((sentence) => ({ ...sentence, weight: 1 }));
}

function nearest(notes: readonly (readonly string[])[], words: WordBook = book) {
  return nearestSentences(signer, notes, words).map((quote) => quote?.text);
}

describe('the words of an open deal', () => {
  it('are its notes, its next step and its description, sentence by sentence', () => {
    const deal = aDeal({
      notes: 'Met Petra today. She likes it!\nHer board decides; no date yet.',
      nextStep: 'Send her the study',
      attributes: { Description: 'Wants a pilot first.', Region: 'North of it all' },
    });
    expect(wordsOfDeal(deal, ['Description']).flatMap(piecesOf)).toEqual([
      'Met Petra today.',
      'She likes it!',
      'Her board decides',
      'no date yet.',
      'Send her the study',
      'Wants a pilot first.',
    ]);
    expect(sentencesIn(piecesOf('Too short. Ok.'))).toEqual([]);
  });

  it('are held against what was believed, stated and heard of the newest losses, the older the less', () => {
    const debriefed = aLoss({
      newsAt: anInstant('2025-11-24 09:00'),
      stated: 'It was the price.',
      debrief: aDebrief({ believed: 'The CFO never saw the numbers.' }),
      heard: [{ text: 'Their board was never asked.', on: aDay('2026-01-10'), from: 'buyer' }],
    });
    expect(
      concernsOf([debriefed], aDay('2026-11-24')).map(({ text, weight }) => [text, weight.toFixed(2)]),
    ).toEqual([
      ['The CFO never saw the numbers.', '0.50'],
      ['It was the price.', '0.50'],
      ['Their board was never asked.', '0.50'],
    ]);
  });

  it('come near by the words they share, whatever their ending', () => {
    const notes = [
      ['We talked about parking.'],
      ['Numbers were not seen by their CFO.'],
      ['Lunch was good.'],
    ];
    expect(nearestSentences(signer, notes, plain).map((quote) => quote?.score.toFixed(1))).toEqual([
      undefined,
      expect.stringMatching(/^[01]\.\d$/),
      undefined,
    ]);
  });

  it('come near by their sense where they share none', () => {
    const notes = [
      ['The parking garage opens at nine.'],
      ['Their finance director has not looked at our figures.'],
      ['Lunch with the football team was fun.'],
    ];
    const scores = nearestSentences(signer, notes, book).map((quote) => quote?.score ?? 0);
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect(nearestSentences(signer, notes, plain)).toEqual([undefined, undefined, undefined]);
  });

  it('are quoted by their best sentence, word for word', () => {
    expect(
      nearest([['It rained all day.', 'The CFO has not seen the NUMBERS yet.', 'Then we left.']]),
    ).toEqual(['The CFO has not seen the NUMBERS yet.']);
  });

  it('in a language that the table does not know are compared by the words alone', () => {
    const german = asConcerns('Der Einkaufsleiter kannte unsere Wirtschaftlichkeitsrechnung nie.');
    const notes = [['Die Wirtschaftlichkeitsrechnung kennt niemand.'], ['Das Wetter war gut.']];
    expect(nearestSentences(german, notes, book)).toEqual(nearestSentences(german, notes, plain));
  });

  it('say nothing where there is nothing to compare', () => {
    expect([nearestSentences([], [['The CFO saw it.']], book), nearest([[], []])]).toEqual([
      [undefined],
      [undefined, undefined],
    ]);
  });

  it('are compared by their numbers as they stand', () => {
    expect(['103', '130', '2033'].map(book.stemOf)).toEqual(['103', '130', '2033']);
  });

  it('that every object knows are words like others', () => {
    const odd = asConcerns('The constructor has a prototype.');
    const notes = [['A prototype of their constructor.'], ['valueOf toString hasOwnProperty.']];
    expect(nearestSentences(odd, notes, book)[0]?.text).toBe('A prototype of their constructor.');
  });
});

describe('a search', () => {
  const search = (texts: readonly (readonly string[])[]) => {
    const all = numbered(texts);
    return searched(all, all.words);
  };

  it('finds the asked words themselves to be 1', () => {
    const all = search([
      ['cfo', 'number'],
      ['lunch', 'rain'],
      ['cfo', 'rain'],
    ]);
    const [same, other, some] = foundIn(all, ['cfo', 'number']);
    expect([same, other]).toEqual([1, 0]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(0.5);
  });

  it('never finds more than is there (law)', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (texts, asked) => {
        for (const [at, score] of foundIn(search(texts), asked).entries())
          expect(score > 0).toBe(asked.some((word) => texts[at]?.includes(word)));
      }),
    );
  });
});

describe('the sense of words', () => {
  const { dimensions } = bookTable();
  const sensed = (...texts: readonly string[]) =>
    sensesOf(numbered(texts.map((text) => text.split(' '))), bookTable());
  const like = (one: string, other: string) =>
    likenessTo(sensed(one).row, ownSenses(sensed(other), new Float64Array(dimensions)))[0] ?? 0;

  it('is nearer for words of one matter', () => {
    expect(like('price', 'cost')).toBeGreaterThan(like('price', 'horse') + 0.2);
    expect(like('finance director', 'accounting manager')).toBeGreaterThan(
      like('finance director', 'red bicycle'),
    );
  });

  it('is nothing for words that are not in the table, and is 1 with itself', () => {
    expect(like('qqqqz', 'price')).toBe(0);
    expect(like('price', 'price')).toBeCloseTo(1, 5);
  });

  it('is found for every word of the table, each with a rank of its own, and for no other', async () => {
    const words = (await readText('words/words.txt')).trimEnd().split('\n');
    expect(words.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
    const ranks = words.map((word) => bookTable().senseOf(word)?.rank);
    expect(new Set(ranks).size).toBe(words.length);
    const others = [
      '',
      'pric',
      'pricex',
      '0',
      'zzzzz',
      'größe',
      ...words.slice(0, 9).map((word) => `${word}\n`),
    ];
    expect(others.map((word) => bookTable().senseOf(word))).toEqual(others.map(() => undefined));
  });

  it('loses what all texts have in common', () => {
    const own = ownSenses(sensed('the price', 'the horse', 'the board'));
    const itself = [...likenessTo(own.row.slice(0, dimensions), own)];
    expect(itself).toEqual([expect.closeTo(1, 5), expect.any(Number), expect.any(Number)]);
    expect([...likenessTo(own.common, own)]).toEqual([0, 0, 0]);
  });

  it('is nothing beyond the common for a single text, and for none', () => {
    const alone = ownSenses(sensed('the price of it'));
    expect([...likenessTo(sensed('price').row, alone)]).toEqual([0]);
    expect(ownSenses({ dimensions: 4, row: new Float64Array() }).lengths).toHaveLength(0);
  });
});

function bookTable() {
  if (book.table === undefined) throw new Error('The table of words is missing');
  return book.table;
}
