import { describe, expect, it } from 'vitest';
import { heldAs, nextQuestion } from '../../src/domain/interview.ts';
import type { Answers, Interview, Scene } from '../../src/domain/question.ts';
import { answersOf, aScene, aTemplate } from './questions.ts';

describe('the steps are counted', () => {
  const stepped: Interview = {
    verb: 'lost',
    steps: [1, 2, 3, 4].map((step) => ({ step, title: `step ${step}` })),
    questions: [
      aTemplate({ id: 'channel', step: 1, short: true }),
      aTemplate({ id: 'courtesy', step: 2, when: [{ answer: 'channel', is: ['phone'] }] }),
      aTemplate({ id: 'stands', step: 3, short: true }),
      aTemplate({ id: 'plan', step: 4, when: [{ case: 'planned' }] }),
    ],
  };
  const place = (interview: Interview, answers: Answers, scene: Scene = aScene()): string | undefined => {
    const question = nextQuestion(interview, answers, () => scene);
    return question && `${question.id}: ${question.step} of ${question.steps}, ${question.title}`;
  };

  it('all of them while each may still come', () => {
    expect(place(stepped, answersOf({}))).toBe('channel: 1 of 4, step 1');
  });

  it('without a step that an answer ruled out, and without a gap', () => {
    expect(place(stepped, answersOf({ channel: 'email' }))).toBe('stands: 2 of 3, step 3');
    expect(place(stepped, answersOf({ channel: 'phone' }))).toBe('courtesy: 2 of 4, step 2');
  });

  it('without a step that was passed over', () => {
    const planned = aScene({ cases: new Set(['planned']) });
    expect(place(stepped, answersOf({ channel: 'email', stands: 'no' }), planned)).toBe(
      'plan: 3 of 3, step 4',
    );
  });

  it('by themselves in the short form', () => {
    expect(place(heldAs(stepped, { depth: 'short', together: false }), answersOf({ channel: 'phone' }))).toBe(
      'stands: 2 of 2, step 3',
    );
  });
});
