import { describe, expect, it } from 'vitest';
import type { Example } from './learner.ts';
import { learn, sumOf } from './learner.ts';
import { passagesOf } from './passages.ts';

/** Signs 0 and 1 break the first rule, each alone; sign 2 stands everywhere; 3 takes it back. */
const examples: readonly Example[] = Array.from({ length: 200 }, (_, at): Example => {
  const taken = at % 5 === 0;
  const told = at % 2 === 0;
  const signs = [2, ...(told ? [at % 4 === 0 ? 0 : 1] : []), ...(taken ? [3] : [])];
  return { signs, breaks: [told && !taken, false] };
});
const learned = learn(examples, 4, 2);

describe('the learner', () => {
  it.each<[string, readonly number[], boolean]>([
    ['a sign that tells', [0, 2], true],
    ['another one', [1, 2], true],
    ['what stands everywhere', [2], false],
    ['a sign that takes it back', [0, 2, 3], false],
    ['nothing', [], false],
  ])('tells a rule by %s', (_, signs, broken) => {
    expect(sumOf(learned, signs, 0) > 0).toBe(broken);
  });

  it('never tells a rule that nothing breaks', () => {
    for (const { signs } of examples) expect(sumOf(learned, signs, 1)).toBeLessThan(0);
  });

  it('learns the same from the same', () => {
    expect(learn(examples, 4, 2)).toEqual(learned);
  });
});

describe('the passages of a text', () => {
  const letter = 'Hello Ann,\n\nthank you. You owe us this. Good luck.\n\nTom';

  it('are the whole of a line, with its rules', () => {
    expect(passagesOf([{ text: 'Call me. Please.', rules: ['pressure'] }])).toMatchObject([
      { rules: ['pressure'] },
    ]);
  });

  it('are the sentences of a letter that is fine', () => {
    expect(passagesOf([{ text: letter, rules: [] }]).map(({ rules }) => rules)).toEqual([[], [], [], [], []]);
  });

  it('of a letter in which the bad ones are marked are those, and all others as fine', () => {
    const marked = [{ rule: 'guilt', text: 'You owe us this.' }];
    const passages = passagesOf([{ text: letter, rules: ['guilt'], marked }]);
    expect(passages.filter(({ rules }) => rules.includes('guilt'))).toHaveLength(1);
    expect(passages.find(({ rules }) => rules.includes('guilt'))?.signs).toContain('you owe us');
    expect(passages.filter(({ rules }) => rules.length === 0)).toHaveLength(4);
  });

  it('are none of a bad letter in which nobody marked what is bad', () => {
    expect(passagesOf([{ text: letter, rules: ['guilt'] }])).toEqual([]);
  });
});
