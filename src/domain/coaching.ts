import { holds } from './conditions.ts';
import { listOf, textOf } from './interview.ts';
import type { Answers, Condition, Scene } from './question.ts';
import { saysOneOf } from './signs.ts';
import { filled } from './words.ts';

/** What a line looks for: an answer or a case as questions do, words in a text, a choice among several, or a low number. */
export type CoachingCondition =
  | Condition
  | { readonly answer: string; readonly says: readonly string[] }
  | { readonly answer: string; readonly includes: readonly string[] }
  | { readonly answer: string; readonly atMost: number };

/** A line said after a step where all its conditions hold; `step` as the interview numbers it, the G-numbers in `source`. */
export interface CoachingLine {
  readonly id: string;
  readonly step: number;
  readonly when: readonly CoachingCondition[];
  readonly line: string;
  readonly source: readonly string[];
}

/** What is said after that step: the first line that fits its answers, with its words filled; undefined where none does. */
export function coachingAfter(
  step: number,
  answers: Answers,
  scene: Scene,
  lines: readonly CoachingLine[],
): string | undefined {
  const fitting = lines.find(
    (one) => one.step === step && one.when.every((condition) => meets(condition, answers, scene)),
  );
  return fitting && filled(fitting.line, scene.words);
}

function meets(condition: CoachingCondition, answers: Answers, scene: Scene): boolean {
  if ('says' in condition) return saysOneOf(textOf(answers, condition.answer) ?? '', condition.says);
  if ('includes' in condition)
    return condition.includes.some((value) => listOf(answers, condition.answer).includes(value));
  if ('atMost' in condition) {
    const number = answers.get(condition.answer);
    return typeof number === 'number' && number <= condition.atMost;
  }
  return holds(condition, answers, scene);
}
