import * as z from 'zod/mini';
import { closest } from '../domain/closest.ts';
import { questionsArising } from '../domain/interview.ts';
import type { Answers, Interview, Question, QuestionTemplate, Scene } from '../domain/question.ts';
import { notAnswers, unknownAnswer } from '../render/answer-problems.ts';
import type { World } from '../world.ts';

/** Answers as they stand in a file, by question id, not yet checked. */
export type Given = ReadonlyMap<string, unknown>;

const whole = z.object({
  recover: z.literal(1),
  kind: z.literal('answers'),
  data: z.object({ questions: z.array(z.object({ id: z.string(), answer: z.optional(z.unknown()) })) }),
});

/** Reads an answers file, in its whole or its short form. Throws `Problem` answers when it is neither. */
export async function answersIn(world: World, path: string): Promise<Given> {
  const text = new TextDecoder().decode(await world.files.read(path));
  const value = parsed(text, path);
  const form = whole.safeParse(value);
  if (form.success) return new Map(form.data.data.questions.map(({ id, answer }) => [id, answer]));
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'recover' in value)
    throw notAnswers(path);
  return new Map(Object.entries(value));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notAnswers(path);
  }
}

/** Refuses an id that no question has; `possible` are the ids that `each` questions may take, such as `fact.signer-met`. */
export function refuseUnknown(given: Given, interview: Interview, possible: readonly string[]): void {
  const known = new Set([
    ...interview.questions.filter((one) => !one.each).map((one) => one.id),
    ...possible,
  ]);
  for (const id of given.keys()) {
    if (!known.has(id)) throw unknownAnswer(id, closest(id, [...known]));
  }
}

/**
 * The questions of an interview as a file to fill in; `each` questions stand once for every item of the scene.
 * Questions that hang on an answer stand in it as not required, save where `fixed` already decides them.
 */
export function answersTemplate(interview: Interview, scene: Scene, fixed: Answers = new Map()) {
  const asked = interview.questions
    .filter((template) => !fixed.has(template.id))
    .flatMap((one) => unconditional(one, fixed))
    .map((one) => listed(one, scene));
  const questions = questionsArising({ ...interview, questions: asked }, fixed, () => scene);
  return { verb: interview.verb, questions: questions.map(templateEntry) };
}

function unconditional(template: QuestionTemplate, fixed: Answers): readonly QuestionTemplate[] {
  const { when = [], stops: _stops, ...always } = template;
  const decided = when.filter((condition) => condition.answer !== undefined && fixed.has(condition.answer));
  const fails = decided.some((one) => !(one.is ?? []).some((value) => value === fixed.get(one.answer ?? '')));
  if (fails) return [];
  return [when.length === decided.length ? always : { ...always, required: false }];
}

/** A question whose choices come from earlier answers stands in the file without them. */
function listed(template: QuestionTemplate, scene: Scene): QuestionTemplate {
  const { from, ...open } = template;
  return template.each || from === undefined || (scene.lists[from] ?? []).length > 0 ? template : open;
}

function templateEntry(question: Question) {
  const { id, prompt, hint, kind, choices, required } = question;
  return { id, prompt, hint, kind, choices, required, answer: null };
}
