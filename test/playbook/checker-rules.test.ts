import { describe, expect, it } from 'vitest';
import { checkerBook } from './checker-shipped.ts';
import { plays, repeated } from './shipped.ts';

const { forms, rules, weights } = checkerBook;

describe.each(rules)('the rule $id', (rule) => {
  it('tells in plain words what is wrong, and what to write instead', () => {
    expect(rule.means).toMatch(/^[A-Z][^!]*\.$/);
    expect(rule.means.length).toBeLessThanOrEqual(76);
    expect(rule.better).toMatch(/^[A-Z][^!]*\.$/);
    expect(`${rule.means} ${rule.better}`).not.toMatch(/regex|pattern|token|NLP|flag/i);
  });

  it('is left out in no play that there is not', () => {
    const known = plays.map(({ id }) => id);
    expect((rule.spared?.notIn ?? []).filter((play) => !known.includes(play))).toEqual([]);
  });
});

describe('the words of the checker', () => {
  it('are in lower case, each form once for a word', () => {
    for (const [word, listed] of Object.entries(forms)) {
      expect(listed).toBe(listed.toLowerCase());
      expect(repeated(listed.split(' ')), word).toEqual([]);
    }
  });
});

describe('the weights of the checker', () => {
  it('are of every rule that is told by words, a base and one character a sign', () => {
    expect(weights.rules).toEqual(rules.map(({ id }) => id).filter((id) => id !== 'placeholder'));
    expect(weights.base).toHaveLength(weights.rules.length);
    const odd = Object.entries(weights.signs).filter(([, text]) => text.length !== weights.rules.length);
    expect(odd).toEqual([]);
  });

  it('call nothing a sign that weighs nothing', () => {
    expect(Object.entries(weights.signs).filter(([, text]) => /^\?*$/.test(text))).toEqual([]);
  });
});
