import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/domain/answer.ts';
import { debriefScene } from '../../src/domain/debrief-scene.ts';
import type { SceneOf } from '../../src/domain/interview.ts';
import { heldAs, nextQuestion, previousQuestion, putOff } from '../../src/domain/interview.ts';
import { lostScene } from '../../src/domain/lost-scene.ts';
import type { Answer, Interview, Question } from '../../src/domain/question.ts';
import { lessonSentence, saying } from '../../src/render/asking.ts';
import { aDay, aDeal, aLoss, anId, anInstant, someMoney, withHolidays } from '../builders.ts';
import { causes, facts, interviews } from '../playbook/shipped.ts';

const today = aDay('2026-11-24');
const open = Array.from({ length: 12 }, (_, at) =>
  aDeal({ id: anId(`d${at}`), account: `Account ${at}`, amount: someMoney(`EUR ${1000 * at}`) }),
);

function debriefOf(stated: string, hour: string): SceneOf {
  return debriefScene({
    loss: aLoss({ stated }),
    deal: aDeal(),
    open,
    answers: [],
    causes,
    facts,
    plan: [{ value: 'advice', label: 'Fri 27 Nov  advice call' }],
    now: anInstant(`2026-11-23 ${hour}`),
    rhythm: withHolidays(),
    saying,
    lesson: lessonSentence,
  });
}

function interviewOf(verb: string): Interview {
  const found = interviews.find((one) => one.verb === verb);
  if (found === undefined) throw new Error(`nothing asks for ${verb}`);
  return found;
}

/** An interview with its scene, and what each question is answered with. */
const anyTalk = fc.constantFrom<readonly [Interview, SceneOf]>(
  [interviewOf('lost'), lostScene({ open, saying, another: 'another', askWhen: true })],
  [interviewOf('lost'), lostScene({ open: [], saying, another: 'another', askWhen: false, deal: aDeal() })],
  [interviewOf('debrief'), debriefOf('Your price was too high.', '15:50')],
  [interviewOf('debrief'), debriefOf('', '18:04')],
  [interviewOf('add'), lostScene({ open: [], saying, another: '', askWhen: false })],
);

/** The answer that a rolled number stands for: one that the question takes. */
function answerFor(question: Question, roll: number): Answer {
  const choices = (question.choices ?? []).map((choice) => choice.value);
  const some = choices.filter((_, at) => (roll >> at) % 2 === 1).slice(0, question.atMost ?? choices.length);
  const answers: Readonly<Partial<Record<Question['kind'], readonly Answer[]>>> = {
    text: ['too expensive, the CFO never saw it', 'words'],
    list: [[], ['fast', 'cheap']],
    choice: choices,
    choices: [some.length === 0 ? choices.slice(0, 1) : some],
    'yes-no': [true, false, null],
    day: [today],
    instant: ['2026-11-23T15:40:00Z'],
    money: [someMoney('EUR 45000')],
    number: [1, 3, 5],
  };
  const own = answers[question.kind] ?? [];
  const offered: readonly Answer[] = question.required ? own : [...own, null];
  return offered[roll % offered.length] ?? null;
}

const runs = { numRuns: 30 };
const rolls = fc.array(fc.nat(10_000), { minLength: 70, maxLength: 70 });

/** Answers until the end; the order in which was asked. */
function answeredAll([interview, sceneOf]: readonly [Interview, SceneOf], rolled: readonly number[]) {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  for (const roll of rolled) {
    const question = nextQuestion(interview, answers, sceneOf);
    if (question === undefined) break;
    asked.push(question.id);
    const checked = checkAnswer(question, answerFor(question, roll), today);
    expect(checked).toMatchObject({ ok: true });
    answers.set(question.id, checked.ok ? checked.value : null);
  }
  return { answers, asked };
}

describe('every interview, whatever is answered', () => {
  it('ends, and asks no question twice', () => {
    fc.assert(
      fc.property(anyTalk, rolls, (talk, rolled) => {
        const { answers, asked } = answeredAll(talk, rolled);
        expect(nextQuestion(...withAnswers(talk, answers))).toBeUndefined();
        expect(new Set(asked).size).toBe(asked.length);
      }),
      runs,
    );
  });

  it('leads back to its first question, one answer at a time', () => {
    fc.assert(
      fc.property(anyTalk, rolls, ([interview, sceneOf], rolled) => {
        const { answers, asked } = answeredAll([interview, sceneOf], rolled);
        const wayBack: string[] = [];
        for (let steps = asked.length; steps > 0; steps -= 1) {
          const previous = previousQuestion(interview, answers, sceneOf);
          if (previous === undefined) break;
          wayBack.push(previous);
          answers.delete(previous);
        }
        expect(wayBack).toEqual([...asked].reverse());
        expect(nextQuestion(interview, answers, sceneOf)?.id).toBe(asked[0]);
      }),
      runs,
    );
  });

  it('asks the same again after one step back', () => {
    fc.assert(
      fc.property(anyTalk, rolls, fc.nat(30), ([interview, sceneOf], rolled, steps) => {
        const { answers } = answeredAll([interview, sceneOf], rolled.slice(0, steps));
        const previous = previousQuestion(interview, answers, sceneOf);
        if (previous === undefined) return;
        answers.delete(previous);
        expect(nextQuestion(interview, answers, sceneOf)?.id).toBe(previous);
      }),
      runs,
    );
  });

  it('takes no harm from answers to questions that do not arise', () => {
    const stray = fc.dictionary(
      fc.constantFrom('winner', 'fact.nothing', 'sweep.gone', 'constructor', '__proto__', 'later.x'),
      fc.constantFrom<Answer>('x', true, null, 3),
    );
    fc.assert(
      fc.property(anyTalk, rolls, stray, (talk, rolled, strays) => {
        const { answers } = answeredAll(talk, rolled);
        const both = new Map<string, Answer>([...Object.entries(strays), ...answers]);
        expect(nextQuestion(...withAnswers(talk, both))).toBeUndefined();
      }),
      runs,
    );
  });

  it('puts no question with a word left open, and proposes only what it takes', () => {
    fc.assert(
      fc.property(anyTalk, rolls, fc.nat(30), ([interview, sceneOf], rolled, steps) => {
        const { answers } = answeredAll([interview, sceneOf], rolled.slice(0, steps));
        const question = nextQuestion(interview, answers, sceneOf);
        if (question === undefined) return;
        const { prompt, hint = '', why, example = '' } = question;
        expect([prompt, hint, why, example].join(' ')).not.toMatch(/\{\w+\}/);
        if (question.proposal !== undefined)
          expect(checkAnswer(question, question.proposal, today)).toEqual({
            ok: true,
            value: question.proposal,
          });
      }),
      runs,
    );
  });

  it('counts its steps without a gap, and never beyond the last', () => {
    fc.assert(
      fc.property(anyTalk, rolls, fc.boolean(), ([whole, sceneOf], rolled, brief) => {
        const interview = brief ? heldAs(whole, { depth: 'short', together: false }) : whole;
        const { answers, asked } = answeredAll([interview, sceneOf], rolled);
        const soFar = new Map<string, Answer>();
        let before = 0;
        for (const id of asked) {
          const question = nextQuestion(interview, soFar, sceneOf);
          expect([before, before + 1]).toContain(question?.step);
          expect(question?.step).toBeLessThanOrEqual(question?.steps ?? 0);
          before = question?.step ?? 0;
          soFar.set(id, answers.get(id) ?? null);
        }
      }),
      runs,
    );
  });

  it('is put off only by a yes to the offer', () => {
    fc.assert(
      fc.property(anyTalk, rolls, ([interview, sceneOf], rolled) => {
        const { answers, asked } = answeredAll([interview, sceneOf], rolled);
        expect(putOff(interview, answers)).toBe(answers.get('later') === true);
        if (answers.get('later') === true) expect(asked.at(-1)).toBe('later');
      }),
      runs,
    );
  });
});

function withAnswers(
  [interview, sceneOf]: readonly [Interview, SceneOf],
  answers: ReadonlyMap<string, Answer>,
) {
  return [interview, answers, sceneOf] as const;
}
