import { checkAnswer } from '../domain/answer.ts';
import type { CoachingLine } from '../domain/coaching.ts';
import { coachingAfter } from '../domain/coaching.ts';
import type { Day } from '../domain/day.ts';
import type { SceneOf } from '../domain/interview.ts';
import { nextQuestion, previousQuestion, stepOf } from '../domain/interview.ts';
import { isProblem } from '../domain/problem.ts';
import type { Answer, Answers, Interview, Question, Reply } from '../domain/question.ts';
import { missingAnswer, wrongAnswer } from '../render/answer-problems.ts';
import { leftKept } from '../render/problems.ts';
import type { Draft, World } from '../world.ts';
import type { Given } from './answers.ts';

/** An interview about to be held. */
export interface Talk {
  readonly interview: Interview;
  readonly sceneOf: SceneOf;
  readonly today: Day;
  /** Answers given beforehand, by flags or a file; they are not asked again. */
  readonly given: Given;
  /** False when everything must come from `given`. */
  readonly asks: boolean;
  /** Where each answer is kept as it is given; answers in it are taken up again. */
  readonly draft?: Draft;
  /** What is said already where there is no draft, and what was said before of what is asked anew. */
  readonly known?: Answers;
  readonly earlier?: Answers;
  /** Lines between the steps, each at most once and one after a step. */
  readonly coaching?: readonly CoachingLine[];
  /** What to type to take it up again, when it is left. */
  readonly goOn?: string;
}

/** Holds the interview to its end and answers with everything said. Throws `Problem` answers when something given cannot be used, left when the person leaves. */
export async function converse(world: World, talk: Talk): Promise<Answers> {
  const said = new Map([...(talk.draft?.answers ?? talk.known ?? [])].filter(([id]) => !talk.given.has(id)));
  const before = new Map<string, Answer>(talk.earlier);
  const asideFor = asidesOf(talk);
  for (;;) {
    const question = nextQuestion(talk.interview, said, talk.sceneOf);
    if (question === undefined) return said;
    if (talk.given.has(question.id) || !talk.asks)
      keep(question, answerGiven(question, talk), said, talk.draft);
    else await askOne(world, talk, asideFor(withEarlier(question, before), said), said, before);
  }
}

/** Puts above the first question of a step what there is to say of the one answered just before it; nothing is said twice. */
function asidesOf({
  interview,
  sceneOf,
  coaching = [],
}: Talk): (question: Question, said: Answers) => Question {
  const spokenOf = new Set<number>();
  let last: number | undefined;
  return (question, said) => {
    const before = last;
    last = stepOf(question.id, interview);
    if (before === undefined || last === undefined || last <= before || spokenOf.has(before)) return question;
    spokenOf.add(before);
    const aside = coachingAfter(before, said, sceneOf(said), coaching);
    return aside === undefined ? question : { ...question, aside };
  };
}

/** Going back shows what was said before, for Enter to keep; so does a name typed in vain where it is asked for next. */
function withEarlier(question: Question, before: Answers): Question {
  const earlier = before.get(question.id);
  return earlier === undefined || earlier === null ? question : { ...question, proposal: earlier };
}

function answerGiven(question: Question, talk: Talk): Answer {
  const checked = checkAnswer(question, talk.given.get(question.id), talk.today);
  if (checked.ok) return checked.value;
  const empty = (talk.given.get(question.id) ?? null) === null;
  throw empty
    ? missingAnswer(question.id, question.prompt, howTo(question))
    : wrongAnswer(question.id, checked.problem);
}

function howTo(question: Question): string {
  const values = (question.choices ?? []).map((choice) => choice.value).slice(0, 12);
  return values.length === 0 ? (question.hint ?? '') : `It takes one of: ${values.join(', ')}`;
}

function keep(question: Question, answer: Answer, said: Map<string, Answer>, draft: Draft | undefined): void {
  draft?.keep(question.id, answer);
  said.set(question.id, answer);
}

async function askOne(
  world: World,
  talk: Talk,
  question: Question,
  said: Map<string, Answer>,
  before: Map<string, Answer>,
): Promise<void> {
  const reply = await asked(world, talk, question, said);
  if (reply.kind === 'answer') {
    keep(question, reply.value, said, talk.draft);
    const next = nextQuestion(talk.interview, said, talk.sceneOf);
    if (reply.typed !== undefined && next !== undefined) before.set(next.id, reply.typed);
    return;
  }
  const previous = previousQuestion(talk.interview, said, talk.sceneOf);
  if (previous === undefined || talk.given.has(previous)) return;
  before.set(previous, said.get(previous) ?? null);
  said.delete(previous);
  talk.draft?.forget(previous);
}

/** Whoever leaves hears what was kept and how to go on; a draft without an answer does not stay behind. */
async function asked(world: World, talk: Talk, question: Question, said: Answers): Promise<Reply> {
  try {
    return await world.ask(talk.draft === undefined ? question : { ...question, kept: true });
  } catch (error) {
    if (talk.draft === undefined || !isProblem(error) || error.code !== 'left') throw error;
    if (said.size > 0) throw leftKept(talk.goOn ?? `recover ${talk.interview.verb}`);
    talk.draft.finish();
    throw error;
  }
}
