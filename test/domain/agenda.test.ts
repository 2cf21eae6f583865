import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda-item.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { FollowUp } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDay, aFollowUp, aLoss, anId, anInstant, someMoney } from '../builders.ts';
import { facts, plays } from '../playbook/shipped.ts';
import { aCall, agenda, nordhaus, today } from './mornings.ts';

function only(followUp: FollowUp, deals?: readonly Deal[]): AgendaItem | undefined {
  const { items, week, later } = agenda({ followUps: [followUp] }, deals);
  return [...items, ...week, ...later][0];
}

describe('a follow-up in the day', () => {
  const clock = { play: 'act', due: aDay('2026-11-23') };
  it.each<[string, Partial<FollowUp>, object | undefined]>([
    ['due today', { due: today }, { state: 'today' }],
    ['due yesterday', { due: aDay('2026-11-23') }, { state: 'overdue', daysLate: 1 }],
    ['due tomorrow', { due: aDay('2026-11-25') }, { state: 'upcoming' }],
    [
      'its clock running',
      { ...clock, until: anInstant('2026-11-24 15:40') },
      { state: 'clock', hoursLeft: 6 },
    ],
    [
      'its clock in the last minutes',
      { ...clock, until: anInstant('2026-11-24 10:00') },
      { state: 'clock', hoursLeft: 0.3 },
    ],
    ['its clock over this morning', { ...clock, until: anInstant('2026-11-24 09:00') }, { state: 'today' }],
    [
      'its clock over yesterday',
      { ...clock, until: anInstant('2026-11-23 15:40') },
      { state: 'overdue', daysLate: 1 },
    ],
    [
      'on the last day before it lapses',
      { due: aDay('2026-11-20'), lapsesOn: today },
      { state: 'overdue', daysLate: 4 },
    ],
    ['lapsed', { due: aDay('2026-11-20'), lapsesOn: aDay('2026-11-23') }, undefined],
    ['done', { due: today, status: 'done' }, undefined],
    ['let go', { due: today, status: 'skipped' }, undefined],
    ['of a kind that is not known', { due: today, play: 'constructor' }, undefined],
  ])('%s', (_name, given, wanted) => {
    const item = only(aFollowUp(given));
    expect(item && timingOf(item)).toEqual(wanted);
  });

  it('says what, whom, why now and the first words', () => {
    expect(only(aFollowUp({ due: today }))).toEqual({
      id: anId('adv1ce'),
      account: 'Brandt Logistics',
      loss: anId('1oss'),
      play: 'advice',
      mark: 'ADVICE',
      label: 'advice talk',
      due: today,
      state: 'today',
      why: 'a few days on, it is easier to be frank',
      words: '"In our place, what would you do differently next time?"',
      contact: aLoss().contact,
      reach: aLoss().contact?.phone,
    });
  });

  it('speaks of the one thing they named, and of the partner', () => {
    expect(only(aFollowUp({ play: 'callback', loss: anId('gone'), due: today }))?.words).toContain(
      'If we could do that one thing',
    );
    const loss = aLoss({ blocker: 'deliver by March' });
    const [item] = agenda({ losses: [loss], followUps: [aFollowUp({ play: 'callback', due: today })] }).items;
    expect(item?.words).toBe('"If we could deliver by March, would you go ahead with us?"');
  });

  it('leaves no word open, whatever the play, the fact and the deal', () => {
    for (const play of plays) {
      for (const fact of facts) {
        const sign = { cause: 'trust', fact: fact.id };
        const item = only(aFollowUp({ play: play.id, deal: refTo(nordhaus), sign }), [nordhaus]);
        expect(`${item?.why} ${item?.words}`).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});

function timingOf({ state, hoursLeft, daysLate }: AgendaItem): object {
  return {
    state,
    ...(hoursLeft === undefined ? {} : { hoursLeft }),
    ...(daysLate === undefined ? {} : { daysLate }),
  };
}

describe('a call on an open deal', () => {
  it('carries its money, its sign, its question, and the contact there', () => {
    expect(
      only(aCall({ ...nordhaus, closeDate: aDay('2026-11-30') }), [
        { ...nordhaus, closeDate: aDay('2026-11-30') },
      ]),
    ).toMatchObject({
      state: 'call',
      amount: someMoney('EUR 118000'),
      closeDate: '2026-11-30',
      sign: 'signer not met',
      contact: nordhaus.contact,
      words: '"Who signs this off, and what would they like to hear from me?"',
    });
  });

  it('never counts as late', () => {
    expect(only(aCall(nordhaus, { due: aDay('2026-11-10') }))).toMatchObject({ state: 'call' });
  });

  it.each(['won', 'lost'] as const)('disappears when its deal is %s', (status) => {
    expect(only(aCall(nordhaus), [{ ...nordhaus, status }])).toBeUndefined();
  });

  it('follows its deal into the CRM', () => {
    const byHand = refTo({ ...nordhaus, id: anId('hand') });
    const imported = { ...nordhaus, crmId: '006A' };
    expect(only(aCall(nordhaus, { deal: byHand }), [imported])?.amount).toEqual(someMoney('EUR 118000'));
    expect(only(aCall(nordhaus, { deal: byHand }), [{ ...imported, status: 'won' }])).toBeUndefined();
  });

  it('stays, with what is known, where its deal is gone from the file', () => {
    expect(only(aCall(nordhaus), [])).toMatchObject({ state: 'call', account: 'Nordhaus Foods' });
  });
});
