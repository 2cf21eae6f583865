import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/domain/answer.ts';
import type { Question, QuestionKind } from '../../src/domain/question.ts';
import { aDay, anInstant, someMoney } from '../builders.ts';
import { aQuestion } from './questions.ts';

/** Monday. */
const today = aDay('2026-11-23');
const choices = [
  { value: 'phone', label: 'by phone' },
  { value: 'email', label: 'by e-mail' },
  { value: 'silence', label: 'not at all' },
];

/** What is made of it: the value, or what is wrong. */
function checked(kind: QuestionKind, raw: unknown, given: Partial<Question> = {}) {
  const result = checkAnswer(aQuestion({ kind, ...given }), raw, today);
  return result.ok ? result.value : result.problem;
}

describe('nothing', () => {
  it.each([
    ['null', null],
    ['no answer at all', undefined],
    ['an empty text', ''],
    ['blanks', '  \n'],
  ])('%s means not known', (_name, raw) => {
    expect(checked('text', raw)).toBeNull();
    expect(checked('text', raw, { required: true })).toBe('This one needs an answer.');
  });
});

describe('an answer in its checked form', () => {
  it.each<[string, QuestionKind, unknown, unknown]>([
    ['a text without blanks at its ends', 'text', ' too late \n', 'too late'],
    ['a text of several lines', 'text', 'one\ntwo', 'one\ntwo'],
    ['a number where words are asked', 'text', 42, '42'],
    ['lines', 'list', 'fast\n\n  cheap \nfast', ['fast', 'cheap']],
    ['a list', 'list', ['fast', ' ', 'cheap'], ['fast', 'cheap']],
    ['a choice by its value', 'choice', 'phone', 'phone'],
    ['a choice in other letters', 'choice', ' Phone ', 'phone'],
    ['a choice by its words', 'choice', 'By E-Mail', 'email'],
    ['choices', 'choices', ['phone', 'by e-mail'], ['phone', 'email']],
    ['one choice alone', 'choices', 'phone', ['phone']],
    ['the same choice twice', 'choices', ['phone', 'by phone'], ['phone']],
    ['no choice', 'choices', [], []],
    ['yes', 'yes-no', 'Y', true],
    ['a true yes', 'yes-no', true, true],
    ['no', 'yes-no', 'no', false],
    ['not known', 'yes-no', '?', null],
    ['not known in words', 'yes-no', 'not known', null],
    ['a day', 'day', 'fri', '2026-11-27'],
    ['an amount', 'money', 'EUR 45k', someMoney('EUR 45000')],
    ['an amount as it is kept', 'money', someMoney('EUR 45000'), someMoney('EUR 45000')],
    ['an amount of no currency as it is kept', 'money', { amount: 45000 }, someMoney('45000')],
    ['a number', 'number', '4', 4],
    ['a true number', 'number', 4, 4],
  ])('%s', (_name, kind, raw, wanted) => {
    expect(checked(kind, raw, { choices })).toEqual(wanted);
  });

  it.each<[string, unknown, string]>([
    ['day and time', '2026-11-20 15:40', '2026-11-20 15:40'],
    ['yesterday and a time', 'yesterday 15:40', '2026-11-22 15:40'],
    ['yesterday at a time', 'yesterday at 9.05', '2026-11-22 09:05'],
    ['a weekday: the last one', 'fri 15:40', '2026-11-20 15:40'],
    ['day and month: the last such day', '20 Nov, 15:40', '2026-11-20 15:40'],
    ['a time alone: today', '8:15', '2026-11-23 08:15'],
    ['a day alone: at noon', '20.11.2026', '2026-11-20 12:00'],
    ['today', 'today', '2026-11-23 12:00'],
  ])('a moment: %s', (_name, raw, wanted) => {
    expect(checked('instant', raw)).toBe(anInstant(wanted));
  });

  it('counts a choice once that was made twice', () => {
    expect(checked('choices', ['phone', 'phone', 'email'], { choices, atMost: 2 })).toEqual([
      'phone',
      'email',
    ]);
  });

  it('a moment keeps the zone it names', () => {
    expect(checked('instant', '2026-11-20T15:40:00+09:00')).toBe('2026-11-20T15:40:00+09:00');
  });

  it.each<[string, QuestionKind, unknown, Partial<Question>, RegExp]>([
    ['an object for words', 'text', {}, {}, /^This takes words\.$/],
    ['numbers for lines', 'list', [1, 2], {}, /^This takes lines of words\.$/],
    ['what is not offered', 'choice', 'pigeon', {}, /^Choose from: phone, email, silence\.$/],
    ['a choice of nothing', 'choice', 'pigeon', { choices: [] }, /^There is nothing to choose here\.$/],
    ['one that is not offered', 'choices', ['phone', 'pigeon'], {}, /^Choose from:/],
    ['too many', 'choices', ['phone', 'email', 'silence'], { atMost: 2 }, /^Choose at most 2\.$/],
    ['none where one is needed', 'choices', [], { required: true }, /^Choose at least one\.$/],
    ['a maybe', 'yes-no', 'maybe', {}, /^Type yes, no, or \? for not known\.$/],
    ['not known where it is needed', 'yes-no', '?', { required: true }, /^This one needs an answer\.$/],
    ['no day', 'day', 'soon', {}, /is not a day/],
    ['no moment', 'instant', 'soon', {}, /is not a day/],
    [
      'no time of day',
      'instant',
      '20 Nov 27:40',
      {},
      /"20 Nov 27:40" is not a time\. Type it like "2026-11-23 15:40"\./,
    ],
    [
      'news of tomorrow',
      'instant',
      'tomorrow',
      {},
      /^2026-11-24 lies ahead\. Type the day the news came, like 2026-11-23\.$/,
    ],
    ['news of next year, in full', 'instant', '2027-01-01T00:00:00Z', {}, /lies ahead/],
    ['negative money', 'money', '-45', {}, /is below zero/],
    ['money in an object without an amount', 'money', { currency: 'EUR' }, {}, /is not an amount/],
    ['a number too high', 'number', '6', { min: 1, max: 5 }, /^Type a number from 1 to 5\.$/],
    ['a number too low', 'number', 0, { min: 1, max: 5 }, /from 1 to 5/],
    ['a number below its only limit', 'number', 0, { min: 1 }, /^Type a number from 1 up\.$/],
    ['a number above its only limit', 'number', 9, { max: 5 }, /^Type a number up to 5\.$/],
    ['words for a number', 'number', 'fine', {}, /^Type a number\.$/],
    ['a yes for a number', 'number', true, { min: 1, max: 5 }, /^Type a number from 1 to 5\.$/],
    ['a list for a number', 'number', [3], {}, /^Type a number\.$/],
  ])('is asked for again where there is %s', (_name, kind, raw, given, problem) => {
    expect(checked(kind, raw, { choices, ...given })).toMatch(problem);
  });

  it('names twelve choices at most', () => {
    const many = Array.from({ length: 13 }, (_, at) => ({ value: `v${at}`, label: `l${at}` }));
    expect(checked('choice', 'x', { choices: many })).toMatch(/^Choose from: v0, .*v11, …\.$/);
  });
});

it('a checked answer is taken again as it is', () => {
  const kinds = ['text', 'list', 'choice', 'choices', 'yes-no', 'day', 'instant', 'money', 'number'] as const;
  const raw = fc.oneof(fc.string(), fc.constantFrom('phone', 'fri', '45k', 'y', '3'), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom<QuestionKind>(...kinds), raw, (kind, typed) => {
      const question = aQuestion({ kind, choices });
      const first = checkAnswer(question, typed, today);
      if (first.ok) expect(checkAnswer(question, first.value, today)).toEqual(first);
      else expect(first.problem).toMatch(/\.$/);
    }),
    { numRuns: 500 },
  );
});

it.each<QuestionKind>(['choice', 'choices', 'yes-no', 'day', 'instant', 'money', 'number', 'list', 'text'])(
  'a value that is no word, in the place of a %s, is refused and not a fault of ours',
  (kind) => {
    const odd = { toString: 0, valueOf: 0, amount: { toString: 0 } };
    expect(checkAnswer(aQuestion({ kind, choices }), odd, today).ok).toBe(false);
  },
);
