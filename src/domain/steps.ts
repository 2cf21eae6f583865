import { mayHold } from './conditions.ts';
import type { Answers, Interview, Question } from './question.ts';

/**
 * The questions that arise, their steps counted from 1 without a gap: steps that no question arises in, or that an
 * answer has ruled out, do not count; those after the first question without an answer count while they may still come.
 */
export function withStepsCounted(
  interview: Interview,
  arising: readonly Question[],
  answers: Answers,
): readonly Question[] {
  const here = arising.find((question) => !answers.has(question.id))?.step ?? Infinity;
  const counted = interview.steps
    .map(({ step }) => step)
    .filter(
      (step) =>
        arising.some((question) => question.step === step) ||
        (step > here && mayCome(step, interview, answers)),
    );
  return arising.map((question) => ({
    ...question,
    step: counted.indexOf(question.step) + 1,
    steps: counted.length,
  }));
}

function mayCome(step: number, { questions }: Interview, answers: Answers): boolean {
  return questions.some(
    (template) =>
      template.step === step && (template.when ?? []).every((condition) => mayHold(condition, answers)),
  );
}
