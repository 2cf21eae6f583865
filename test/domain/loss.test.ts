import { describe, expect, it } from 'vitest';
import { refTo } from '../../src/domain/deals.ts';
import { addDeal, lossFrom, recordLoss, unspokenLosses, withoutGaps } from '../../src/domain/loss.ts';
import type { Answer } from '../../src/domain/question.ts';
import { aDay, aDeal, aFollowUp, aLedger, aLoss, anId, anInstant, news } from '../builders.ts';
import { answersOf } from './questions.ts';

const now = anInstant('2026-11-24 09:40');

function told(answers: Readonly<Record<string, Answer>>, deal = aDeal()) {
  return lossFrom(answersOf(answers), deal, anId('1oss'), now);
}

describe('the loss that the answers tell', () => {
  it('holds all that was said', () => {
    const loss = told({
      when: news,
      channel: 'phone',
      courtesy: 'thanks',
      toldBy: 'Otto Kern',
      stands: 'signed',
      winner: 'Kranwerk',
      said: 'You were too late.',
    });
    expect(loss).toEqual(
      aLoss({
        newsAt: news,
        recordedAt: now,
        thanked: true,
        toldBy: 'Otto Kern',
        state: 'signed-elsewhere',
        winner: 'Kranwerk',
        stated: 'You were too late.',
      }),
    );
  });

  it('is a no by phone, heard just now, where little was said', () => {
    expect(told({ said: null })).toEqual(aLoss({ newsAt: now, recordedAt: now }));
  });

  it.each([
    ['both', true, true, false],
    ['thanks', true, false, false],
    ['leave', false, true, false],
    ['neither', false, false, false],
    ['refused', false, false, true],
    [null, false, false, false],
  ])('courtesy %s: thanked %s, leave given %s, refused %s', (courtesy, thanked, leaveGiven, leaveRefused) => {
    expect(told({ courtesy })).toMatchObject({ thanked, leaveGiven, leaveRefused });
  });

  it.each([
    ['signed', 'signed-elsewhere'],
    ['no', 'verbal-no'],
    ['nobody', 'nobody-decides'],
    ['one-thing', 'alive'],
  ])('where it stands, %s: %s', (stands, state) => {
    expect(told({ stands }).state).toBe(state);
  });

  it.each(['phone', 'email', 'meeting', 'portal', 'silence'] as const)('came by %s', (channel) => {
    expect(told({ channel }).channel).toBe(channel);
  });

  it('takes the reason of the CRM where the rep gave none', () => {
    expect(told({}, aDeal({ stated: 'Price' })).stated).toBe('Price');
    expect(told({ said: 'Too late.' }, aDeal({ stated: 'Price' })).stated).toBe('Too late.');
  });

  it('knows who told it as the contact of a deal without one', () => {
    const { contact: _contact, ...unknown } = aDeal();
    expect(told({ toldBy: 'Otto Kern' }, unknown).contact).toEqual({ name: 'Otto Kern' });
    expect(told({}, unknown)).not.toHaveProperty('contact');
  });
});

it('an object without its gaps keeps what is nothing but not unknown', () => {
  expect(withoutGaps({ a: undefined, b: null, c: 0, d: '', e: false })).toEqual({
    b: null,
    c: 0,
    d: '',
    e: false,
  });
});

describe('keeping', () => {
  it('a loss adds it with its follow-ups, and its deal only when that is new', () => {
    const before = aLedger({ losses: [aLoss({ id: anId('o1d') })] });
    const after = recordLoss(before, aLoss(), [aFollowUp()]);
    expect(after).toEqual({ ...before, losses: [...before.losses, aLoss()], followUps: [aFollowUp()] });
    expect(recordLoss(before, aLoss(), [], aDeal()).deals).toEqual([aDeal()]);
  });

  it('a deal by hand adds it', () => {
    expect(addDeal(aLedger(), aDeal()).deals).toEqual([aDeal()]);
  });
});

describe('losses that were not spoken about', () => {
  it('are the lost deals without one of the rep’s, the latest closed first, then by account', () => {
    const lost = (id: string, account: string, day?: string) =>
      aDeal({
        id: anId(id),
        account,
        status: 'lost',
        ...(day === undefined ? {} : { closeDate: aDay(day) }),
      });
    const [older, b, a, undated, spoken] = [
      lost('1', 'Older', '2026-01-10'),
      lost('2', 'Beta', '2026-11-10'),
      lost('3', 'Alpha', '2026-11-10'),
      lost('4', 'Undated'),
      lost('5', 'Spoken', '2026-11-20'),
    ];
    const won = aDeal({ status: 'won' });
    expect(unspokenLosses([older, undated, b, a, spoken, won], [aLoss({ deal: refTo(spoken) })])).toEqual([
      a,
      b,
      older,
      undated,
    ]);
  });
});
