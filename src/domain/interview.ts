import { holds } from './conditions.ts';
import type { Answer, Answers, Interview, Question, QuestionTemplate, Scene, SceneItem } from './question.ts';
import { withStepsCounted } from './steps.ts';
import { filled } from './words.ts';

/** The scene follows from the answers: what is known, offered and proposed once they are given. */
export type SceneOf = (answers: Answers) => Scene;

/** Every question that arises from these answers, in order, answered or not; it ends after a yes to one that stops. */
export function questionsArising(
  interview: Interview,
  answers: Answers,
  sceneOf: SceneOf,
): readonly Question[] {
  const scene = sceneOf(answers);
  const arising: Question[] = [];
  for (const template of interview.questions) {
    if (!(template.when ?? []).every((condition) => holds(condition, answers, scene))) continue;
    arising.push(...questionsOf(template, interview, scene));
    if (template.stops && answers.get(template.id) === true) break;
  }
  return withStepsCounted(interview, arising, answers);
}

/** The first question that arises and has no answer yet; undefined when the interview is at its end. */
export function nextQuestion(interview: Interview, answers: Answers, sceneOf: SceneOf): Question | undefined {
  return questionsArising(interview, answers, sceneOf).find((question) => !answers.has(question.id));
}

/** The id of the question answered just before the next one; undefined at the first. */
export function previousQuestion(
  interview: Interview,
  answers: Answers,
  sceneOf: SceneOf,
): string | undefined {
  const arising = questionsArising(interview, answers, sceneOf);
  const here = arising.findIndex((question) => !answers.has(question.id));
  return arising[(here < 0 ? arising.length : here) - 1]?.id;
}

/** True when the rep put the rest off by a yes to a question that stops. */
export function putOff(interview: Interview, answers: Answers): boolean {
  return interview.questions.some((template) => template.stops === true && answers.get(template.id) === true);
}

/** The step in which the interview asks a question, by its own numbers; `id` may be one of several, such as `fact.signer-met`. */
export function stepOf(id: string, interview: Interview): number | undefined {
  const [kind] = id.split('.');
  return interview.questions.find((template) => template.id === kind)?.step;
}

const depths = ['short', 'usual', 'deep'] as const;

export type Depth = (typeof depths)[number];

/** The depth of that name; the usual one where there is none. */
export function depthNamed(name: string | undefined): Depth {
  return depths.find((one) => one === name) ?? 'usual';
}

/** How an interview is held: how much is asked, and whether somebody reads it aloud. */
export interface Manner {
  readonly depth: Depth;
  readonly together: boolean;
}

/** The interview with only the questions that are asked in this manner. */
export function heldAs(interview: Interview, { depth, together }: Manner): Interview {
  const asked = interview.questions.filter(
    (template) =>
      (depth === 'deep' || !template.deep) &&
      (depth !== 'short' || template.short === true || template.together === true) &&
      !(together ? template.alone : template.together),
  );
  return { ...interview, questions: asked };
}

function questionsOf(template: QuestionTemplate, interview: Interview, scene: Scene): readonly Question[] {
  const items: readonly SceneItem[] = template.from === undefined ? [] : (scene.lists[template.from] ?? []);
  if (!template.each)
    return template.from !== undefined && items.length === 0
      ? []
      : [questionOf(template, interview, scene, items)];
  return items.slice(0, template.atMost).map((item) => questionOf(template, interview, scene, [], item));
}

function questionOf(
  template: QuestionTemplate,
  interview: Interview,
  scene: Scene,
  items: readonly SceneItem[],
  one?: SceneItem,
): Question {
  const { from: _from, each: _each, when: _when, ...kept } = template;
  const words = { ...scene.words, ...one?.words };
  const id = one === undefined ? template.id : `${template.id}.${one.value}`;
  const proposal = scene.proposals[id];
  return {
    ...kept,
    id,
    prompt: filled(template.prompt, words),
    ...(template.hint === undefined ? {} : { hint: filled(template.hint, words) }),
    why: filled(template.why, words),
    ...(template.example === undefined ? {} : { example: filled(template.example, words) }),
    ...(template.from === undefined || template.each ? {} : { choices: items }),
    ...(proposal === undefined ? {} : { proposal }),
    required: template.required ?? false,
    title: interview.steps.find((step) => step.step === template.step)?.title ?? '',
    steps: interview.steps.length,
  };
}

/** The answer as text, null and absence alike undefined. */
export function textOf(answers: Answers, id: string): string | undefined {
  const answer = answers.get(id);
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined;
}

/** The answer as a list, empty when not given. */
export function listOf(answers: Answers, id: string): readonly string[] {
  const answer: Answer | undefined = answers.get(id);
  return isList(answer) ? answer : [];
}

function isList(answer: Answer | undefined): answer is readonly string[] {
  return Array.isArray(answer);
}
