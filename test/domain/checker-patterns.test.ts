import { describe, expect, it } from 'vitest';
import { matchAt, patternOf } from '../../src/domain/checker-patterns.ts';
import { stemmer } from '../../src/domain/checker-stems.ts';
import { wordsIn } from '../../src/domain/checker-words.ts';

const stemsOf = stemmer({ choose: 'chose chosen', be: 'is was' });
const families = { price: 'price figure @fee', fee: 'fee charge' };

function isIn(written: string, text: string): boolean {
  const words = wordsIn(text, stemsOf);
  const pattern = patternOf(written, families);
  return words.some((_, at) => matchAt(pattern, words, at) !== undefined);
}

describe('a pattern', () => {
  it.each<[string, string, string, boolean]>([
    ['finds a word in any form', 'price', 'Both prices.', true],
    ['finds a form that no ending tells', 'choose', 'You chose well.', true],
    ['finds a word of a family, and of a family in it', '@price', 'The fees are high.', true],
    ['finds either of two', 'cut|trim price', 'We trim prices.', true],
    ['finds whatever begins so', 'regret*', 'Regrettably so.', true],
    ['steps over two words', 'cut .. price', 'We cut the old price.', true],
    ['does not step over three', 'cut .. price', 'We cut the very old price.', false],
    ['does not step over the end of a sentence', 'cut ... price', 'We cut. The price stays.', false],
    ['goes on in the next sentence where it says so', 'cut . the price', 'We cut. The price stays.', true],
    ['leaves out a word that may be left out', 'cut the? price', 'We cut price.', true],
    ['wants any word but that one', 'cut !no', 'We cut no price.', false],
    ['begins where a sentence begins', '^ price', 'The price.', false],
    ['ends where a sentence ends', 'price $', 'The price is fine.', false],
    ['tells a question', 'price ?', 'Is it the price?', true],
    ['finds a name', 'with %name', 'You went with Kestrel.', true],
    ['takes no first word for a name', '%name', 'Kestrel won.', false],
    ['finds a number', '%number percent', 'It is 12 percent.', true],
    ['is not found where it is denied', 'cut price', 'We never cut prices.', false],
    ['is found before a new part of the sentence', 'cut price', 'It was not that, we cut prices.', true],
    ['is found denied where it says so', '+cut price', 'We never cut prices.', true],
    ['takes a contraction for its words', 'do not cut', "We don't cut.", true],
    ['takes a full stop behind Mr for none', 'mr %name', 'Ask Mr. Tolan.', true],
    ['takes a point in a number for no end', '4 5 percent', 'It is 4.5 percent.', true],
  ])('%s: %s', (_, written, text, expected) => {
    expect(isIn(written, text)).toBe(expected);
  });

  it('that names a family that there is not is refused', () => {
    expect(() => patternOf('@money', families)).toThrow('There is no family @money');
  });
});
