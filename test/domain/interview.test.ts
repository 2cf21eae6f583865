import { describe, expect, it } from 'vitest';
import {
  heldAs,
  listOf,
  nextQuestion,
  previousQuestion,
  putOff,
  questionsArising,
  textOf,
} from '../../src/domain/interview.ts';
import type { Answers, Interview, QuestionTemplate, Scene } from '../../src/domain/question.ts';
import { answersOf, aScene, aTemplate } from './questions.ts';

function anInterview(...questions: readonly QuestionTemplate[]): Interview {
  return { verb: 'lost', steps: [{ step: 1, title: 'The news' }], questions };
}

const none = answersOf({});

function arising(interview: Interview, answers: Answers, scene: Scene = aScene()): readonly string[] {
  return questionsArising(interview, answers, () => scene).map((question) => question.id);
}

describe('a question arises', () => {
  const asked = (...when: NonNullable<QuestionTemplate['when']>) =>
    anInterview(aTemplate({ id: 'winner', when }));

  it.each([
    ['without a condition', asked(), none, [], true],
    [
      'when an earlier answer is the one',
      asked({ answer: 'stands', is: ['signed'] }),
      answersOf({ stands: 'signed' }),
      [],
      true,
    ],
    [
      'when it is one of several',
      asked({ answer: 'stands', is: ['no', 'signed'] }),
      answersOf({ stands: 'signed' }),
      [],
      true,
    ],
    [
      'not when it is another',
      asked({ answer: 'stands', is: ['signed'] }),
      answersOf({ stands: 'no' }),
      [],
      false,
    ],
    ['not while it is not given', asked({ answer: 'stands', is: ['signed'] }), none, [], false],
    ['when a yes was given', asked({ answer: 'own', is: [true] }), answersOf({ own: true }), [], true],
    ['not when it is not known', asked({ answer: 'own', is: [true] }), answersOf({ own: null }), [], false],
    [
      'with not: while it is another or none',
      asked({ answer: 'channel', is: ['silence'], not: true }),
      none,
      [],
      true,
    ],
    [
      'with not: no longer when it is that',
      asked({ answer: 'channel', is: ['silence'], not: true }),
      answersOf({ channel: 'silence' }),
      [],
      false,
    ],
    ['when the case holds', asked({ case: 'ask-when' }), none, ['ask-when'], true],
    ['not when it does not', asked({ case: 'ask-when' }), none, ['other'], false],
    ['with not: when the case does not hold', asked({ case: 'ask-when', not: true }), none, [], true],
    [
      'only when all conditions hold',
      asked({ case: 'ask-when' }, { answer: 'own', is: [true] }),
      answersOf({ own: true }),
      [],
      false,
    ],
    ['not by a condition that names nothing', asked({}), none, [], false],
  ])('%s', (_name, interview, answers, cases, wanted) => {
    expect(arising(interview, answers, aScene({ cases: new Set(cases) }))).toEqual(wanted ? ['winner'] : []);
  });
});

describe('a question that stands for each of a list', () => {
  const each = anInterview(
    aTemplate({
      id: 'fact',
      kind: 'yes-no',
      from: 'facts',
      each: true,
      atMost: 2,
      prompt: '{asked}',
      hint: '{deal}, {asked}',
    }),
  );
  const facts = ['one', 'two', 'three'].map((value) => ({
    value,
    label: value,
    words: { asked: `${value}?` },
  }));

  it('arises for each, up to the most, with its own words and those of the scene', () => {
    const scene = aScene({ words: { deal: 'Cranes', asked: 'not this' }, lists: { facts } });
    const questions = questionsArising(each, none, () => scene);
    expect(questions.map(({ id, prompt, hint }) => [id, prompt, hint])).toEqual([
      ['fact.one', 'one?', 'Cranes, one?'],
      ['fact.two', 'two?', 'Cranes, two?'],
    ]);
    expect(questions[0]?.choices).toBeUndefined();
  });

  it.each([
    ['the list is empty', aScene({ lists: { facts: [] } })],
    ['there is no such list', aScene()],
  ])('does not arise when %s', (_name, scene) => {
    expect(arising(each, none, scene)).toEqual([]);
  });
});

describe('a question with choices from a list', () => {
  const listed = anInterview(aTemplate({ id: 'calls', kind: 'choices', from: 'deals' }));

  it('offers them', () => {
    const deals = [{ value: 'brandt', label: 'Brandt' }];
    expect(questionsArising(listed, none, () => aScene({ lists: { deals } }))[0]?.choices).toEqual(deals);
  });

  it('is not asked where there is nothing to choose', () => {
    expect(arising(listed, none, aScene({ lists: { deals: [] } }))).toEqual([]);
  });
});

it('a question is put with its words filled, its step, and what Enter keeps', () => {
  const interview = anInterview(
    aTemplate({ prompt: 'Who at {account}?', hint: '{first}', example: 'like {first}', why: '{unknown}' }),
  );
  const scene = aScene({ words: { account: 'Brandt', first: 'Anna' }, proposals: { said: 'Anna Roth' } });
  expect(nextQuestion(interview, none, () => scene)).toMatchInlineSnapshot(`
    {
      "example": "like Anna",
      "hint": "Anna",
      "id": "said",
      "kind": "text",
      "prompt": "Who at Brandt?",
      "proposal": "Anna Roth",
      "required": false,
      "step": 1,
      "steps": 1,
      "title": "The news",
      "why": "{unknown}",
    }
  `);
});

describe('going through', () => {
  const interview = anInterview(
    aTemplate({ id: 'pulse', kind: 'number' }),
    aTemplate({ id: 'later', kind: 'yes-no', stops: true, when: [{ case: 'low' }], short: true }),
    aTemplate({ id: 'goal', short: true }),
  );
  const low = () => aScene({ cases: new Set(['low']) });

  it('the next question is the first without an answer; not known is an answer', () => {
    expect(nextQuestion(interview, answersOf({ pulse: null }), low)?.id).toBe('later');
    expect(
      nextQuestion(interview, answersOf({ pulse: 1, later: false, goal: 'cut costs' }), low),
    ).toBeUndefined();
  });

  it('a yes to a question that stops is the end, for now', () => {
    const answers = answersOf({ pulse: 1, later: true });
    expect(nextQuestion(interview, answers, low)).toBeUndefined();
    expect([putOff(interview, answers), putOff(interview, answersOf({ later: false }))]).toEqual([
      true,
      false,
    ]);
  });

  it('that yes stops nothing where its question does not arise', () => {
    expect(nextQuestion(interview, answersOf({ pulse: 5, later: true }), () => aScene())?.id).toBe('goal');
  });

  it('the question before is the last one answered, over those that do not arise', () => {
    expect(previousQuestion(interview, none, low)).toBeUndefined();
    expect(previousQuestion(interview, answersOf({ pulse: 5 }), () => aScene())).toBe('pulse');
    expect(previousQuestion(interview, answersOf({ pulse: 1, later: false, goal: 'x' }), low)).toBe('goal');
  });

  it('the short form has the questions that are marked so', () => {
    expect(
      heldAs(interview, { depth: 'short', together: false }).questions.map((question) => question.id),
    ).toEqual(['later', 'goal']);
  });
});

describe('an answer read', () => {
  const answers = answersOf({ said: 'too late', blank: '  ', list: ['one'], yes: true, none: null });
  it.each([
    ['said', 'too late', []],
    ['blank', undefined, []],
    ['list', undefined, ['one']],
    ['yes', undefined, []],
    ['none', undefined, []],
    ['missing', undefined, []],
  ])('%s: as text %j, as a list %j', (id, text, list) => {
    expect([textOf(answers, id), listOf(answers, id)]).toEqual([text, list]);
  });
});
