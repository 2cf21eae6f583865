import { describe, expect, it } from 'vitest';
import { coachingAfter } from '../../src/domain/coaching.ts';
import { usualRhythm } from '../../src/domain/day.ts';
import { debriefScene } from '../../src/domain/debrief-scene.ts';
import type { Answer } from '../../src/domain/question.ts';
import { lessonSentence, saying } from '../../src/render/asking.ts';
import { aDeal, aLoss, anId, anInstant } from '../builders.ts';
import { causes, coaching, facts } from '../playbook/shipped.ts';
import { answersOf } from './questions.ts';

const nordhaus = aDeal({ id: anId('nord'), account: 'Nordhaus Foods' });
const sceneOf = debriefScene({
  loss: aLoss(),
  deal: aDeal(),
  open: [nordhaus],
  answers: [],
  causes,
  facts,
  plan: [],
  now: anInstant('2026-11-23 18:04'),
  rhythm: usualRhythm,
  saying,
  lesson: lessonSentence,
});

function said(step: number, answers: Readonly<Record<string, Answer>>): string | undefined {
  const given = answersOf(answers);
  return coachingAfter(step, given, sceneOf(given), coaching);
}

const signer = { causes: ['decision-maker-not-reached'] };
const moment = { ownMoment: true, lastMoment: 'Friday', sign: 'silence', wouldDo: 'ask' };

describe('between the steps', () => {
  it.each<[string, number, Readonly<Record<string, Answer>>, string]>([
    ['a low evening is gone about gently (G26, G69)', 1, { pulse: 2 }, 'Then gently.'],
    ['what was counted on hurts twice (G65)', 1, { pulse: 4, forecast: true }, 'Counted on and then gone'],
    [
      'their goal may be asked for (G33)',
      2,
      { theirGoal: null },
      'a good first question for the advice talk',
    ],
    [
      'all reasons were theirs (G72)',
      3,
      { reasons: ['a', 'b'], theirs: ['a', 'b'] },
      'All 2 came from them.',
    ],
    ['none was theirs (G72)', 3, { reasons: ['a', 'b'], theirs: [] }, 'weighed on our side only'],
    [
      'the share is told (G72)',
      3,
      { reasons: ['a', 'b', 'c'], theirs: ['b'] },
      '1 of 3 came from them; 2 weighed only with us.',
    ],
    [
      'who is hard on himself hears it is one deal (G61)',
      4,
      { believed: 'I blew it.', ...signer },
      'It is not about who you are.',
    ],
    [
      'who complains is led back to the gap (G35)',
      4,
      { believed: 'It was rigged from the start', ...signer },
      'could not see in us',
    ],
    [
      'their offer may have been better (G6)',
      4,
      { causes: ['their-offer-better'] },
      'the better fit for them',
    ],
    ['a proven limit is nobody’s doing (G46)', 4, { causes: ['budget-ceiling'] }, "nobody's doing"],
    [
      'doubt can be worked on (G73)',
      4,
      { causes: ['value-not-believed'] },
      'the part of price that can be worked on',
    ],
    [
      'so it can where price meant doubt (G73)',
      4,
      { causes: ['trust'], priceMeans: 'value-not-believed' },
      'the part of price that can be worked on',
    ],
    [
      'what was decided far away stays there (G27, G46)',
      4,
      { causes: ['corporate-decision'] },
      'decided at it',
    ],
    ['a personal fit is no verdict (G10, G61)', 4, { causes: ['personal-fit'] }, 'no verdict'],
    [
      'open facts are findings (G77)',
      5,
      { 'fact.signer-met': null, 'fact.signer-saw-numbers': null },
      'A question mark is a finding',
    ],
    [
      'habit is the easiest to change (G79, G80)',
      6,
      { ...moment, lastMoment: 'I was too sure of it' },
      'the easiest one to do otherwise',
    ],
    ['a moment comes again (G27)', 6, moment, 'something to do in it'],
    ['none was mine is not argued with (G46)', 6, { ownMoment: false }, 'Then it can be put down.'],
    ['one view can become two (G82)', 7, { partner: null }, 'would make it two'],
    ['the gold lies ahead (G97, G99)', 8, signer, 'Now for the gold'],
    [
      'calls need one plain question (G88, G90)',
      9,
      { ...signer, [`sweep.${nordhaus.id}`]: false },
      'One plain question will do',
    ],
    [
      'a clear sweep is a worry less (G94)',
      9,
      { ...signer, [`sweep.${nordhaus.id}`]: true },
      'One worry less',
    ],
  ])('%s', (_name, step, answers, wanted) => {
    expect(said(step, answers)).toContain(wanted);
  });

  it.each<[string, number, Readonly<Record<string, Answer>>]>([
    ['an ordinary evening', 1, { pulse: 3 }],
    ['no pulse told', 1, { pulse: null }],
    ['a goal that is known', 2, { theirGoal: 'Ship the same day' }],
    ['no reasons', 3, { reasons: [] }],
    ['a cause there is nothing to say about', 4, { believed: 'Terms.', causes: ['terms'] }],
    [
      'what is denied',
      4,
      { believed: 'It was not about politics; I had no problem with an unfair process.', causes: ['terms'] },
    ],
    ['facts that are known', 5, { 'fact.signer-met': false }],
    ['a moment without an act', 6, { ...moment, wouldDo: null }],
    ['an own part that is not known', 6, { ownMoment: null }],
    ['a partner', 7, { partner: 'Norm' }],
    ['no sign to look for', 8, { causes: [] }],
    ['no sweep', 9, signer],
    ['the plan', 10, {}],
  ])('nothing is said to %s', (_name, step, answers) => {
    expect(said(step, answers)).toBeUndefined();
  });
});
