import { describe, expect, it } from 'vitest';
import { patternOf } from '../../src/domain/checker-patterns.ts';
import { checkerBook } from './checker-shipped.ts';
import { plays, repeated } from './shipped.ts';

const { families, forms, rules } = checkerBook;
const gap = /^\.{2,4}$/;

describe.each(rules)('the rule $id', (rule) => {
  const patterns = [...rule.signs, ...rule.hints, ...rule.shields];

  it('is written in patterns that can be read, each once', () => {
    for (const written of patterns) expect(() => patternOf(written, families), written).not.toThrow();
    expect(repeated(rule.signs)).toEqual([]);
    expect(repeated(rule.shields)).toEqual([]);
  });

  it('has patterns that begin and end with a word, with no empty choice', () => {
    const parts = patterns.map((written) => written.replace(/^\+/, '').split(' '));
    expect(parts.filter((all) => gap.test(all[0] ?? '..') || gap.test(all.at(-1) ?? '..'))).toEqual([]);
    expect(parts.flat().filter((part) => /\|\||^\||\|$/.test(part))).toEqual([]);
  });

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
  it('name only families that there are', () => {
    const named = Object.values(families).flatMap((words) =>
      words.split(' ').filter((word) => word.startsWith('@')),
    );
    expect(named.filter((name) => !(name.slice(1) in families))).toEqual([]);
  });

  it('are in lower case, each form once for a word', () => {
    for (const [word, listed] of Object.entries(forms)) {
      expect(listed).toBe(listed.toLowerCase());
      expect(repeated(listed.split(' ')), word).toEqual([]);
    }
  });
});
