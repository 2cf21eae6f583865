import type { Answer, Answers, Question, QuestionTemplate, Scene } from '../../src/domain/question.ts';
import { emptyScene } from '../../src/domain/scene.ts';

/** A question ready to be put; words, not needed. */
export function aQuestion(given: Partial<Question> = {}): Question {
  return {
    id: 'said',
    step: 1,
    steps: 1,
    title: 'Their words',
    prompt: 'What did they say?',
    why: 'Their own words last.',
    kind: 'text',
    required: false,
    ...given,
  };
}

/** A question as it stands in an interview. */
export function aTemplate(given: Partial<QuestionTemplate> = {}): QuestionTemplate {
  return { id: 'said', step: 1, prompt: 'What did they say?', why: 'Their words.', kind: 'text', ...given };
}

/** A scene with just these parts. */
export function aScene(given: Partial<Scene> = {}): Scene {
  return { ...emptyScene, ...given };
}

/** Answers by question, in this order. */
export function answersOf(given: Readonly<Record<string, Answer>>): Answers {
  return new Map(Object.entries(given));
}
