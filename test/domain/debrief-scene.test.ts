import { describe, expect, it } from 'vitest';
import { usualRhythm } from '../../src/domain/day.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { DebriefSetting } from '../../src/domain/debrief-scene.ts';
import { debriefScene, sameSignDeals, signsChosen } from '../../src/domain/debrief-scene.ts';
import type { Answer } from '../../src/domain/question.ts';
import { lessonSentence, saying } from '../../src/render/asking.ts';
import { aDay, aDeal, aFact, aLoss, anId, anInstant, someMoney } from '../builders.ts';
import { causes, facts } from '../playbook/shipped.ts';
import { answersOf } from './questions.ts';

const nordhaus = aDeal({
  id: anId('nord'),
  account: 'Nordhaus Foods',
  amount: someMoney('EUR 118000'),
  contact: { name: 'Petra Holm', phone: '+49 40 555 0117' },
});
const kessel = aDeal({ id: anId('kesse1'), account: 'Kessel & Sons', amount: someMoney('EUR 64000') });
const setting: DebriefSetting = {
  loss: aLoss({ winner: 'Kranwerk' }),
  deal: aDeal(),
  open: [kessel, nordhaus],
  answers: [],
  causes,
  facts,
  plan: [{ value: 'advice', label: 'Fri 27 Nov  advice call' }],
  now: anInstant('2026-11-23 18:04'),
  rhythm: usualRhythm,
  saying,
  lesson: lessonSentence,
};

function scene(answers: Readonly<Record<string, Answer>> = {}, given: Partial<DebriefSetting> = {}) {
  return debriefScene({ ...setting, ...given })(answersOf(answers));
}

const signerCause = { causes: ['decision-maker-not-reached'] };

describe('the rest is offered for tomorrow', () => {
  it.each([
    ['when the pulse is one', 1, '18:04', true],
    ['when it is two', 2, '18:04', true],
    ['not when it is three', 3, '18:04', false],
    ['not when it is not told', null, '18:04', false],
    ['when the news is not an hour old', 5, '16:39', true],
    ['no longer after an hour', 5, '16:40', false],
  ])('%s', (_name, pulse, time, offered) => {
    const { cases } = scene({ pulse }, { now: anInstant(`2026-11-23 ${time}`) });
    expect(cases.has('offer-later')).toBe(offered);
  });
});

describe('price is never the end', () => {
  it.each<[string, string | undefined, Readonly<Record<string, Answer>>, boolean]>([
    ['the buyer named it', 'Your price was too high.', {}, true],
    ['the rep believes it', undefined, { believed: 'They were cheaper' }, true],
    ['nobody spoke of money', 'The CFO said no.', { believed: 'no idea' }, false],
    ['another cause does not settle it', 'Too expensive', { causes: ['trust'] }, true],
    ['a proven ceiling does', 'Too expensive', { causes: ['budget-ceiling'] }, false],
    ['value not believed does', 'Too expensive', { causes: ['value-not-believed'] }, false],
    [
      'an answer stays asked for when going back',
      'Too expensive',
      { causes: ['trust'], priceMeans: 'budget-ceiling' },
      true,
    ],
    ['so does one that is not known', 'No', { priceMeans: null }, true],
  ])('%s', (_name, stated, answers, asked) => {
    const loss = aLoss(stated === undefined ? {} : { stated });
    expect(scene(answers, { loss }).cases.has('price-not-settled')).toBe(asked);
  });
});

describe('a case holds', () => {
  it.each<[string, string, Readonly<Record<string, Answer>>, boolean]>([
    ['reasons given', 'reasons-given', { reasons: ['fast'] }, true],
    ['no reason given', 'reasons-given', { reasons: [] }, false],
    ['a partner named', 'partner-named', { partner: 'Norm' }, true],
    ['no partner', 'partner-named', { partner: null }, false],
    ['a same sign found', 'same-sign-found', { ...signerCause, [`sweep.${nordhaus.id}`]: false }, true],
    ['no same sign', 'same-sign-found', { ...signerCause, [`sweep.${nordhaus.id}`]: true }, false],
  ])('%s', (_name, name, answers, holds) => {
    expect(scene(answers).cases.has(name)).toBe(holds);
  });
});

describe('the same sign', () => {
  it('is looked for by the fact that was so in this loss', () => {
    const answers = answersOf({ ...signerCause, 'fact.signer-met': true, 'fact.signer-saw-numbers': false });
    expect(signsChosen(setting, answers)).toEqual([
      { cause: 'decision-maker-not-reached', fact: 'signer-saw-numbers' },
    ]);
  });

  it('is found by what was said now, over what was said before; the largest first', () => {
    const said = [
      aFact({ deal: refTo(nordhaus), value: 'no' }),
      aFact({ deal: refTo(kessel), value: 'no', fact: 'signer-met' }),
    ];
    const before = { ...setting, answers: said };
    expect(sameSignDeals(before, answersOf(signerCause))).toEqual([nordhaus, kessel]);
    const now = answersOf({ ...signerCause, [`sweep.${nordhaus.id}`]: true });
    expect(sameSignDeals(before, now)).toEqual([kessel]);
  });

  it('is none without a cause that has a fact', () => {
    expect(sameSignDeals(setting, answersOf({ causes: ['not-known'] }))).toEqual([]);
    expect(sameSignDeals(setting, answersOf({}))).toEqual([]);
  });
});

describe('the lists', () => {
  it('offer the reasons given, every cause, and the facts of the causes chosen', () => {
    const { lists } = scene({
      reasons: ['fast', 'near'],
      causes: ['decision-maker-not-reached', 'champion-left'],
    });
    expect(lists['reasons']?.map((item) => item.value)).toEqual(['fast', 'near']);
    expect(lists['causes']?.length).toBe(causes.length);
    expect(lists['facts']?.map((item) => item.value)).toEqual([
      'signer-met',
      'champion-gone',
      'signer-saw-numbers',
      'second-contact',
    ]);
  });

  it('sweep the open deals of which the sign is not known', () => {
    const answers = [aFact({ deal: refTo(kessel), value: 'yes' })];
    const { lists } = scene(signerCause, { answers });
    expect(lists['sweep']?.map((item) => [item.label, item.words?.['sweep']])).toEqual([
      ['Nordhaus Foods', 'Have you spoken with the person who signs?'],
    ]);
    expect(scene().lists['sweep']).toEqual([]);
  });

  it('name the calls with their money and their number', () => {
    const { lists } = scene({ ...signerCause, [`sweep.${nordhaus.id}`]: false });
    expect(lists['sameSign']).toEqual([
      { value: nordhaus.id, label: 'Nordhaus Foods  EUR 118,000  Petra Holm  +49 40 555 0117' },
    ]);
  });
});

describe('what Enter keeps', () => {
  it('is the causes that the words point to, the whole plan, every call, and a day for the partner', () => {
    const { proposals } = scene(
      { ...signerCause, believed: 'The CFO never saw it', [`sweep.${nordhaus.id}`]: false },
      { loss: aLoss({ stated: 'Our board said no.' }) },
    );
    expect(proposals['causes']).toEqual(['decision-maker-not-reached']);
    expect(proposals['plan']).toEqual(['advice']);
    expect(proposals['calls']).toEqual([nordhaus.id]);
    expect(proposals['partnerOn']).toBe(aDay('2026-11-25'));
    expect(scene().proposals).not.toHaveProperty('causes');
  });

  it.each<[string, Readonly<Record<string, Answer>>, string | undefined]>([
    [
      'from the own part',
      { ...signerCause, sign: 'Nobody asked a question', wouldDo: 'I would stop and ask.' },
      'If nobody asked a question, then I will stop and ask.',
    ],
    ['from the act alone', { wouldDo: 'stop and ask' }, 'Next time I will stop and ask.'],
    [
      'from the cause, where none was the rep’s',
      { ...signerCause, ownMoment: false },
      'If I have not met the person who signs, then I will ask for a short talk with whoever signs before any offer goes out.',
    ],
    ['nothing, where neither is known', {}, undefined],
  ])('a lesson %s', (_name, answers, lesson) => {
    expect(scene(answers).proposals['lesson']).toBe(lesson);
  });
});

it('the questions speak of this deal and its winner', () => {
  expect(scene().words).toMatchObject({
    account: 'Brandt Logistics',
    first: 'Anna',
    rival: 'Kranwerk',
    money: 'EUR 45,000',
  });
});
