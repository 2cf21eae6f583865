import type { Answers, Condition, Scene } from './question.ts';

/** True when the condition is met by these answers in this scene. */
export function holds(condition: Condition, answers: Answers, scene: Scene): boolean {
  const met = condition.case === undefined ? isOneOf(condition, answers) : scene.cases.has(condition.case);
  return met !== (condition.not ?? false);
}

/** False when an answer already given rules it out; a case may change with the answers to come. */
export function mayHold(condition: Condition, answers: Answers): boolean {
  if (condition.answer === undefined || !answers.has(condition.answer)) return true;
  return isOneOf(condition, answers) !== (condition.not ?? false);
}

function isOneOf(condition: Condition, answers: Answers): boolean {
  const given = condition.answer === undefined ? undefined : answers.get(condition.answer);
  return (condition.is ?? []).some((wanted) => wanted === given);
}
