import { describe, expect, it } from 'vitest';
import { unknownOf } from '../../src/domain/agenda-quiet.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aCause, aDay, aDebrief, aFact, aLoss } from '../builders.ts';
import { causes, facts } from '../playbook/shipped.ts';
import { kessel, nordhaus, today } from './mornings.ts';

const lost = aLoss({ debrief: aDebrief({ causes: [aCause('champion-left')] }) });

function unknown(open: readonly Deal[], answers: readonly FactAnswer[] = [], losses = [lost]) {
  const found = unknownOf({ open, ledger: { losses, facts: answers }, causes, facts, today });
  return found && [found.deal.account, found.fact.id, found.isSign];
}

const closes = (deal: Deal, day: string): Deal => ({ ...deal, closeDate: aDay(day) });

describe('one thing to find out on a quiet day', () => {
  it.each<[string, readonly Deal[], string]>([
    [
      'the largest that closes within a month',
      [closes(kessel, '2026-11-26'), closes(nordhaus, '2026-12-20')],
      'Nordhaus Foods',
    ],
    [
      'else the next to close',
      [closes(nordhaus, '2027-06-01'), closes(kessel, '2027-02-01')],
      'Kessel & Sons',
    ],
    ['one without a day comes later', [nordhaus, closes(kessel, '2027-02-01')], 'Kessel & Sons'],
    ['one whose day is past comes last', [closes(nordhaus, '2026-11-01'), kessel], 'Kessel & Sons'],
  ])('is of %s', (_name, open, account) => {
    expect(unknown(open)?.[0]).toBe(account);
  });

  it('is first what a deal was lost by, then the rest (G74–77, G83)', () => {
    expect(unknown([nordhaus])).toEqual(['Nordhaus Foods', 'champion-gone', true]);
    const known = aFact({ deal: refTo(nordhaus), fact: 'champion-gone' });
    expect(unknown([nordhaus], [known])).toEqual(['Nordhaus Foods', 'signer-met', false]);
    expect(unknown([nordhaus], [], [])).toEqual(['Nordhaus Foods', 'signer-met', false]);
  });

  it('is of the next deal where all is known of the first, and nothing where all is known', () => {
    const all = (deal: Deal) => facts.map(({ id }) => aFact({ deal: refTo(deal), fact: id }));
    expect(unknown([nordhaus, kessel], all(nordhaus))?.[0]).toBe('Kessel & Sons');
    expect(unknown([nordhaus], all(nordhaus))).toBeUndefined();
    expect(unknown([])).toBeUndefined();
  });
});
