import { describe, expect, it } from 'vitest';
import { dealsNow } from '../../src/domain/deals.ts';
import type { Ledger, Win } from '../../src/domain/ledger.ts';
import { helpersOf, referencesFor, worriesOf } from '../../src/domain/wins.ts';
import { aDay, aDeal, aFact, aFollowUp, aLedger, aLoss, anId, anInstant, aPipeline } from '../builders.ts';

const deal = aDeal();
const ref = { id: deal.id, account: deal.account ?? '' };

function aWin(given: Partial<Win> = {}): Win {
  return {
    id: anId('w1'),
    rev: 1,
    deal: ref,
    on: aDay('2026-11-20'),
    toldAt: anInstant('2026-11-20T10:00:00+00:00'),
    ...given,
  };
}

describe('a win decides how a deal stands', () => {
  const lostAt = (recordedAt: string): Ledger['losses'][number] =>
    aLoss({ deal: ref, state: 'signed-elsewhere', recordedAt: anInstant(recordedAt) });

  it.each([
    ['with no loss', [], 'won'],
    ['told after the loss', [lostAt('2026-11-19T10:00:00+00:00')], 'won'],
    ['told before the loss', [lostAt('2026-11-21T10:00:00+00:00')], 'lost'],
  ] as const)('%s: %s', (_, losses, status) => {
    const [now] = dealsNow(aPipeline(deal), aLedger({ losses, wins: [aWin()] }));
    expect(now?.status).toBe(status);
  });

  it('brings its day, and its amount where one was told', () => {
    const amount = { amount: '7.00' };
    const told = dealsNow(aPipeline(deal), aLedger({ wins: [aWin({ amount })] }));
    expect(told[0]).toMatchObject({ closeDate: '2026-11-20', amount });
    const untold = dealsNow(aPipeline(deal), aLedger({ wins: [aWin()] }));
    expect(untold[0]?.amount).toEqual(deal.amount);
  });
});

describe('what may have helped', () => {
  const calling = aLoss({ id: anId('l1'), deal: { id: anId('x1'), account: 'Elsewhere' } });
  const here = aLoss({ id: anId('l2'), deal: { id: anId('x2'), account: deal.account ?? '' } });
  const other = aLoss({ id: anId('l3'), deal: { id: anId('x3'), account: 'Nowhere' } });
  const sign = (cause: string) => ({ cause, fact: 'signer-met' });
  const followUps = [
    aFollowUp({ id: anId('f1'), deal: ref, loss: calling.id, sign: sign('trust') }),
    aFollowUp({ id: anId('f2'), deal: ref, loss: calling.id, sign: sign('too-slow') }),
    aFollowUp({ id: anId('f3'), deal: ref, loss: calling.id, sign: sign('trust') }),
  ];

  it('is the loss for which it was called, then one at the same account, and no other', () => {
    const losses = [other, here, calling];
    expect(helpersOf(ref, { losses, followUps }).map(({ id }) => id)).toEqual([calling.id, here.id]);
  });

  it('begins with the worry it was called for last, then those that its facts show', () => {
    const about = (id: string, facts: readonly string[]) => ({
      ...{ id, label: id, control: 'mine' as const, signs: [], probes: [], remedies: [] },
      facts,
    });
    const asked = (id: string) => ({
      ...{ id, asked: '', sweep: '', sign: 'no' as const, short: id, said: id, question: '' },
    });
    const book = {
      causes: [about('fit', ['needs']), about('signer', ['signer-met']), about('trust', ['signer-met'])],
      facts: [asked('signer-met'), asked('needs')],
    };
    const told = [aFact({ deal: ref }), aFact({ id: anId('fact2'), deal: ref, fact: 'needs', value: 'yes' })];
    expect(worriesOf(ref, { followUps, facts: [] }, book)).toEqual(['trust', 'too-slow']);
    expect(worriesOf(ref, { followUps, facts: told }, book)).toEqual(['trust', 'too-slow', 'signer']);
  });
});

describe('customers to refer to (G92)', () => {
  const win = (name: string, on: string, given: Partial<Win> = {}) =>
    aWin({ id: anId(name), deal: { id: anId(name), account: name }, on: aDay(on), worry: 'trust', ...given });
  const wins = [
    win('Alpha', '2026-01-01'),
    win('Beta', '2026-03-01'),
    win('Gamma', '2026-02-01'),
    win('Delta', '2026-04-01'),
    win('Other', '2026-05-01', { worry: 'terms' }),
  ];
  const named = (ledger: Ledger, worry: string | undefined = 'trust') =>
    referencesFor(worry, deal, ledger).map(({ deal: { account } }) => account);

  it('are the three latest with that worry', () => {
    expect(named(aLedger({ wins }))).toEqual(['Delta', 'Beta', 'Gamma']);
    expect(referencesFor(undefined, deal, aLedger({ wins }))).toEqual([]);
  });

  it('are never the customer itself, nor one at whom a deal was lost', () => {
    const lost = aLoss({ deal: { id: anId('z'), account: 'DELTA' } });
    const own = win(deal.account ?? '', '2026-06-01');
    expect(named(aLedger({ wins: [...wins, own], losses: [lost] }))).toEqual(['Beta', 'Gamma', 'Alpha']);
    const back = { ...lost, state: 'won-back' as const };
    expect(named(aLedger({ wins, losses: [back] }))).toContain('Delta');
  });
});
