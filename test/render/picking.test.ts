import { describe, expect, it } from 'vitest';
import { debriefChoice, goOnQuestion, notFoundQuestion } from '../../src/render/picking.ts';
import { aDeal, aLoss, anId, anInstant } from '../builders.ts';

describe('which loss to look at', () => {
  it('the latest stands first, then those of the CRM, then another one', () => {
    const older = aLoss({ id: anId('o1der'), newsAt: anInstant('2026-11-02 09:00') });
    const later = aLoss({ id: anId('1ater'), newsAt: anInstant('2026-11-20 09:00') });
    const unspoken = aDeal({ id: anId('crm'), account: 'Tarn Hotels', status: 'lost' });
    const question = debriefChoice([older, later], [unspoken]);
    expect(question.choices?.map(({ value }) => value)).toEqual([later.id, older.id, unspoken.id, 'another']);
    expect(question.choices?.[2]?.label).toContain('lost in your CRM');
    expect(question).toMatchObject({ search: true, otherwise: 'another' });
  });
});

describe('a name that nothing has', () => {
  it('may be one of the near ones, or stays what was typed', () => {
    const question = notFoundQuestion('Brandd', ['Brandt Logistics']);
    expect(question.choices).toEqual([
      { value: 'Brandt Logistics', label: 'Brandt Logistics' },
      { value: 'Brandd', label: 'a new account: Brandd' },
    ]);
    expect(question.otherwise).toBe('Brandd');
  });
});

it('going on is what Enter keeps', () => {
  const question = goOnQuestion(1, anInstant('2026-11-23 18:12'));
  expect(question.proposal).toBe('go-on');
  expect(question.prompt).toBe('You began this on Mon 23 Nov at 18:12; 1 answer kept. Go on?');
});
