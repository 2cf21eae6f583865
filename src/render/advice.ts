import type { AdviceUse } from '../domain/advice.ts';
import { Problem } from '../domain/problem.ts';
import type { Question } from '../domain/question.ts';

const useWords: Readonly<Record<AdviceUse, string>> = {
  do: 'I do it',
  park: 'parked for now',
  so: 'it is so already',
};

/** What becomes of what they advised, one key; Enter parks it. */
export const adviceQuestion: Question = {
  id: 'use',
  step: 0,
  steps: 0,
  title: '',
  kind: 'choice',
  prompt: 'What becomes of it?',
  hint: 'Enter parks it',
  why: 'Advice that was only listened to is soon forgotten. Parked is fine; it is kept with their words.',
  choices: [
    { value: 'do', label: useWords.do },
    { value: 'park', label: useWords.park },
    { value: 'so', label: useWords.so },
  ],
  proposal: 'park',
  required: false,
};

/** Their words, and what becomes of them (G52). */
export function adviceNote(note: string, use: AdviceUse): string {
  return `${note} (${useWords[use]})`;
}

/** --use was given for something else than advice. */
export function noAdvice(use: string): Problem {
  return new Problem(
    'usage',
    `--use ${use} is for what they advised, and this follow-up brought no advice.`,
    'Leave --use out.',
  );
}

/** No such use of advice. */
export function noSuchUse(typed: string, uses: readonly string[]): Problem {
  return new Problem('usage', `--use does not take "${typed}".`, `It takes one of: ${uses.join(', ')}`);
}
