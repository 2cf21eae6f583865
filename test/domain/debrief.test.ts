import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import type { Finished } from '../../src/domain/debrief.ts';
import {
  causesChosen,
  debriefFrom,
  factAnswers,
  lessonFrom,
  recordDebrief,
  saidOf,
} from '../../src/domain/debrief.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import type { Answer } from '../../src/domain/question.ts';
import {
  aCause,
  aDay,
  aDeal,
  aDebrief,
  aFact,
  aFollowUp,
  aLedger,
  aLesson,
  aLoss,
  anId,
  anInstant,
  idsInTurn,
} from '../builders.ts';
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

describe('keeping a debrief', () => {
  const open = ['act', 'advice', 'check-in', 'debrief'].map((play) => aFollowUp({ id: anId(play), play }));
  const call = aFollowUp({ id: anId('ca11'), play: 'call', deal: refTo(aDeal({ id: anId('nord') })) });
  const other = aFollowUp({ id: anId('other'), loss: anId('other') });
  const before = aLedger({
    losses: [aLoss(), aLoss({ id: anId('other') })],
    followUps: [...open, call, other],
    facts: [aFact()],
    lessons: [aLesson({ id: anId('o1d') })],
  });

  function kept(given: Partial<Finished> = {}) {
    const finished = {
      loss: anId('1oss'),
      debrief: aDebrief(),
      facts: [],
      plays: ['advice', 'partner'],
      followUps: [],
    };
    return recordDebrief(before, { ...finished, ...given });
  }

  function statusOf(followUps: readonly FollowUp[]) {
    return followUps.map((one) => `${one.play} ${one.status}`);
  }

  it('lets go of the plays that were taken out, keeps the others, and is itself done', () => {
    expect(statusOf(kept().followUps)).toEqual([
      'act skipped',
      'advice open',
      'check-in skipped',
      'debrief done',
      'call open',
      'advice open',
    ]);
    expect(kept().followUps[0]).toEqual({ ...open[0], rev: 2, status: 'skipped', closedAt: finishedAt });
  });

  it('adds what is new in the plan, and calls, but no play that is there', () => {
    const added = [
      aFollowUp({ id: anId('new1') }),
      aFollowUp({ id: anId('new2'), play: 'partner' }),
      { ...call, id: anId('new3') },
    ];
    expect(
      kept({ followUps: added })
        .followUps.slice(6)
        .map((one) => one.id),
    ).toEqual([anId('new2'), anId('new3')]);
  });

  it('adds a play anew that was let go before', () => {
    const skipped = { ...before, followUps: [aFollowUp({ status: 'skipped' })] };
    const again = aFollowUp({ id: anId('again') });
    const finished = {
      loss: anId('1oss'),
      debrief: aDebrief(),
      facts: [],
      plays: ['advice'],
      followUps: [again],
    };
    expect(recordDebrief(skipped, finished).followUps).toEqual([...skipped.followUps, again]);
  });

  it('keeps the debrief with its loss, and facts and lesson behind the others', () => {
    const fact = aFact({ id: anId('new') });
    const after = kept({ facts: [fact], lesson: aLesson() });
    expect(after.losses).toEqual([aLoss({ rev: 2, debrief: aDebrief() }), aLoss({ id: anId('other') })]);
    expect(after.facts).toEqual([aFact(), fact]);
    expect(after.lessons).toEqual([aLesson({ id: anId('o1d') }), aLesson()]);
    expect(kept().lessons).toEqual(before.lessons);
  });
});
