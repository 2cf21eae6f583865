import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/domain/answer.ts';
import { blockerClause } from '../../src/domain/blocker.ts';
import { closest } from '../../src/domain/closest.ts';
import { canonicalAmount } from '../../src/domain/money.ts';
import { withoutEnding } from '../../src/domain/words.ts';
import { aDay } from '../builders.ts';

const long = 100_000;

describe('a text of a hundred thousand characters', () => {
  it('is no slip for any name', () => {
    expect(closest('a'.repeat(long), ['a'.repeat(long - 1), 'Brandt'])).toEqual([]);
  });

  it('is no moment, and is told so', () => {
    const question = {
      id: 'when',
      kind: 'instant',
      prompt: '',
      why: '',
      title: '',
      step: 1,
      steps: 1,
      required: true,
    } as const;
    expect(checkAnswer(question, ' ,'.repeat(long), aDay('2026-11-24')).ok).toBe(false);
  });

  it('is an exact amount still', () => {
    expect(canonicalAmount(`${'0'.repeat(long)}7.${'0'.repeat(long)}`)).toBe('7.00');
    expect(canonicalAmount(`1.${'0'.repeat(long)}1`)).toHaveLength(long + 3);
  });

  it('loses its ending, and nothing before it', () => {
    expect(withoutEnding(`a${'.'.repeat(long)}b${'.'.repeat(long)}`, '. ')).toHaveLength(long + 2);
    expect(blockerClause(`we had ${'"'.repeat(long)}it${'"'.repeat(long)}`)).toHaveLength(
      long + 'have it'.length,
    );
  });
});
