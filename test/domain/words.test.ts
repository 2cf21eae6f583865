import { describe, expect, it } from 'vitest';
import { filled, firstName, plainName, quoted } from '../../src/domain/words.ts';

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

describe('an account that is named in a command to type', () => {
  it.each([
    ['stands in quotes', 'Harlow Dairies', '"Harlow Dairies"'],
    ['keeps an apostrophe', "O'Neill & Sons", '"O\'Neill & Sons"'],
    ['keeps quotes of its own', '"JJ" University', `'"JJ" University'`],
    ['runs nothing', 'Acme $(touch x)', "'Acme $(touch x)'"],
    ['runs nothing of the older kind', 'Acme `id`', "'Acme `id`'"],
    ['loses what would run where no quotes hold it', "Pat's $(id)", '"Pat\'s (id)"'],
  ])('%s', (_name, account, typed) => {
    expect(quoted(account)).toBe(typed);
  });
});
