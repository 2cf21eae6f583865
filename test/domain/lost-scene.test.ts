import { describe, expect, it } from 'vitest';
import type { LostSetting } from '../../src/domain/lost-scene.ts';
import { lostScene, newDeal } from '../../src/domain/lost-scene.ts';
import type { Answer } from '../../src/domain/question.ts';
import { saying } from '../../src/render/asking.ts';
import { aDay, aDeal, anId, news } from '../builders.ts';
import { answersOf } from './questions.ts';

const soon = aDeal({ id: anId('soon'), account: 'Soon', closeDate: aDay('2026-11-30') });
const later = aDeal({ id: anId('1ater'), account: 'Later', closeDate: aDay('2027-01-30') });
const {
  contact: _contact,
  amount: _amount,
  ...bare
} = aDeal({ id: anId('undated'), account: 'Undated', name: 'Undated' });

function scene(answers: Readonly<Record<string, Answer>> = {}, given: Partial<LostSetting> = {}) {
  const setting = { open: [bare, later, soon], saying, another: 'another deal', askWhen: false };
  return lostScene({ ...setting, ...given })(answersOf(answers));
}

describe('the deals to choose from', () => {
  it('stand by how soon they close, each with its money and day, and at the end another', () => {
    expect(scene().lists['deals']).toEqual([
      { value: soon.id, label: 'Soon     EUR 45,000  30 Nov 2026' },
      { value: later.id, label: 'Later    EUR 45,000  30 Jan 2027' },
      { value: bare.id, label: 'Undated' },
      { value: newDeal, label: 'another deal' },
    ]);
  });

  it('stand by their ids where they close alike', () => {
    const twin = { ...soon, id: anId('again') };
    expect(scene({}, { open: [soon, twin] }).lists['deals']?.map((item) => item.value)).toEqual([
      anId('again'),
      anId('soon'),
      newDeal,
    ]);
  });
});

describe('the words', () => {
  it.each<[string, Readonly<Record<string, Answer>>, Partial<LostSetting>, object]>([
    [
      'are of the deal that was named',
      {},
      { deal: soon },
      { account: 'Soon', contact: 'Anna Roth', first: 'Anna' },
    ],
    [
      'are of the deal that was chosen',
      { deal: later.id },
      {},
      { account: 'Later', rival: 'the other side' },
    ],
    [
      'are plain where it has no contact',
      { deal: bare.id },
      {},
      { contact: 'your contact', closes: 'no close date' },
    ],
    [
      'are of a new account once it is typed',
      { deal: newDeal, account: 'Tolan' },
      {},
      { account: 'Tolan', contact: 'your contact' },
    ],
    ['are plain before anything is known', {}, {}, { account: 'this account', deal: 'this deal' }],
  ])('%s', (_name, answers, given, words) => {
    expect(scene(answers, given).words).toMatchObject(words);
  });
});

it('proposes who told it, and when, where that is known', () => {
  expect(scene({}, { deal: soon, news }).proposals).toEqual({ toldBy: 'Anna Roth', when: news });
  expect(scene({ deal: bare.id }).proposals).toEqual({});
});

it('asks when only where that is wanted', () => {
  expect([scene().cases.has('ask-when'), scene({}, { askWhen: true }).cases.has('ask-when')]).toEqual([
    false,
    true,
  ]);
});
