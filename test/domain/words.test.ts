import { describe, expect, it } from 'vitest';
import { filled, filledLines, firstName, plainName } from '../../src/domain/words.ts';

describe('a text with words to fill in', () => {
  it.each([
    ['takes its words', 'Dear {first} of {account}', 'Dear Anna of Brandt'],
    ['keeps what has no word, so that it is seen', 'Dear {friend}', 'Dear {friend}'],
    ['keeps what is not known', 'From {rep}', 'From {rep}'],
    ['takes no word that every object has', '{constructor} {toString}', '{constructor} {toString}'],
    ['takes signs as they are', 'If we could {blocker}', 'If we could pay $& and {first}'],
  ])('%s', (_name, text, wanted) => {
    const words = { first: 'Anna', account: 'Brandt', rep: undefined, blocker: 'pay $& and {first}' };
    expect(filled(text, words)).toBe(wanted);
  });

  it('leaves out the lines that would be half filled, and no gap where they stood', () => {
    const text = 'Dear {first},\n\n{rep} says hello.\n\nThank you.\n{rep}\n';
    expect(filledLines(text, { first: 'Anna', rep: undefined })).toBe('Dear Anna,\n\nThank you.');
  });

  it('keeps a line whose word holds braces of its own', () => {
    expect(filledLines('If we could {blocker}?', { blocker: 'ship {urgent} orders' })).toBe(
      'If we could ship {urgent} orders?',
    );
  });
});

describe('a name', () => {
  it.each([
    ['Anna Roth', 'Anna'],
    ['  Anna  ', 'Anna'],
    ['', undefined],
    ['  ', undefined],
    [undefined, undefined],
  ])('%j is greeted by %j', (name, first) => {
    expect(firstName(name)).toBe(first);
  });

  it.each([
    ['case', 'BRANDT', 'brandt'],
    ['accents', 'Köln Café', 'koln cafe'],
    ['blanks', '  Brandt \t Logistics ', 'brandt logistics'],
    ['width', 'Ｂｒａｎｄｔ', 'brandt'],
    ['how an accent is written', 'e\u0301', 'é'],
  ])('is compared without regard to %s', (_name, left, right) => {
    expect(plainName(left)).toBe(plainName(right));
  });
});
