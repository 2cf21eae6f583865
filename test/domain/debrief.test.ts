import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import { causesChosen, debriefFrom, factAnswers, lessonFrom, saidOf } from '../../src/domain/debrief.ts';
import type { Answer } from '../../src/domain/question.ts';
import { aCause, aDay, aDeal, aFact, aLesson, anId, anInstant, idsInTurn } from '../builders.ts';
import { causes } from '../playbook/shipped.ts';
import { answersOf } from './questions.ts';

const startedAt = anInstant('2026-11-23 18:04');
const finishedAt = anInstant('2026-11-23 18:12');

function told(answers: Readonly<Record<string, Answer>>) {
  return debriefFrom(answersOf(answers), causes, startedAt, finishedAt);
}

describe('the causes chosen', () => {
  it.each<[string, Readonly<Record<string, Answer>>, readonly string[]]>([
    ['are those marked', { causes: ['trust', 'terms'] }, ['trust', 'terms']],
    [
      'with what price stood for',
      { causes: ['trust'], priceMeans: 'budget-ceiling' },
      ['trust', 'budget-ceiling'],
    ],
    ['each once', { causes: ['trust'], priceMeans: 'trust' }, ['trust']],
    ['without a price that is not known yet', { causes: ['trust'], priceMeans: null }, ['trust']],
  ])('%s', (_name, answers, wanted) => {
    expect(causesChosen(answersOf(answers))).toEqual(wanted);
  });
});

it('yes and no are read by what was asked about; not known is left out', () => {
  const answers = answersOf({
    'fact.a': true,
    'fact.b': false,
    'fact.c': null,
    'sweep.d': true,
    fact: true,
    'fact.e.f': true,
  });
  expect([...saidOf(answers, 'fact')]).toEqual([
    ['a', 'yes'],
    ['b', 'no'],
    ['e.f', 'yes'],
  ]);
});

describe('the debrief that the answers tell', () => {
  it('holds all that was said; a cause is a guess, with the control of the book', () => {
    const debrief = told({
      pulse: 3,
      theirGoal: 'Fewer stops',
      reasons: ['fast', 'near'],
      theirs: ['near'],
      believed: 'The CFO',
      causes: ['decision-maker-not-reached'],
      ownMoment: true,
      lastMoment: 'the demo',
      sign: 'silence',
      wouldDo: 'ask',
      didWell: 'the offer',
      partner: 'Norm',
      partnerOn: '2026-11-26',
    });
    expect(debrief).toEqual({
      startedAt,
      finishedAt,
      pulse: 3,
      theirGoal: 'Fewer stops',
      reasons: [
        { text: 'fast', theirs: false },
        { text: 'near', theirs: true },
      ],
      believed: 'The CFO',
      causes: [aCause('decision-maker-not-reached', { control: 'mine' })],
      ownPart: { kind: 'part', lastMoment: 'the demo', sign: 'silence', wouldDo: 'ask' },
      didWell: 'the offer',
      partner: { name: 'Norm', on: '2026-11-26' },
    });
  });

  it.each<[string, Readonly<Record<string, Answer>>, object]>([
    ['nothing at all', {}, { reasons: [], causes: [] }],
    ['none was mine', { ownMoment: false }, { ownPart: { kind: 'none' } }],
    ['a part without details', { ownMoment: true, sign: null }, { ownPart: { kind: 'part' } }],
    ['a part not known yet', { ownMoment: null }, {}],
    ['a partner without a day', { partner: 'Norm', partnerOn: null }, { partner: { name: 'Norm' } }],
    ['a day without a partner', { partnerOn: '2026-11-26' }, {}],
    ['a cause of the rep’s own', { causes: ['weather'] }, { causes: [aCause('weather')] }],
  ])('%s', (_name, answers, wanted) => {
    expect(told(answers)).toEqual({ startedAt, finishedAt, reasons: [], causes: [], ...wanted });
  });
});

it('facts are kept of each deal that was asked about', () => {
  const asked = [{ deal: aDeal(), fact: 'signer-met', value: 'no' as const }];
  expect(factAnswers(asked, 'sweep', aDay('2026-11-23'), idsInTurn())).toEqual([
    aFact({ id: idsInTurn()(), deal: refTo(aDeal()) }),
  ]);
});

it('a lesson is kept where there is one', () => {
  const text = aLesson().text;
  expect(lessonFrom(text, anId('1oss'), anId('1esson'), finishedAt)).toEqual(aLesson());
  expect(lessonFrom(undefined, anId('1oss'), anId('1esson'), finishedAt)).toBeUndefined();
});
