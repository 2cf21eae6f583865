import { describe, expect, it } from 'vitest';
import type { Gold } from '../../src/domain/gold.ts';
import { goldTogether } from '../../src/domain/gold.ts';
import { goldShape, goldWords, savesWords } from '../../src/render/gold.ts';
import { aDeal, aFollowUp, aLoss, anId, someMoney } from '../builders.ts';

const nothing = goldTogether([]);
const called = { deal: { id: anId('d'), account: 'Acme' }, calls: [aFollowUp()] };
const { amount: _amount, ...worthless } = aDeal();
const fourDeals = ['Ada', 'Bob', 'Cy', 'Dot'].map((account) => aDeal({ id: anId(account), account }));

describe('what a loss paid back, in a line', () => {
  it.each<[Partial<Gold>, string]>([
    [{ named: [called], called: [] }, '1 open deal named, 0 called'],
    [{ named: [called, called], called: [called] }, '2 open deals named, 1 called'],
    [{ hit: [called] }, '1 with the same trouble, in time'],
    [{ openedUp: [called] }, '1 opened up'],
    [{ saved: [worthless] }, 'won since: Brandt Logistics'],
    [{ saved: fourDeals }, 'won since: Ada EUR 45,000, Bob EUR 45,000, Cy EUR 45,000, 1 more'],
    [{ wonBack: [{ loss: aLoss() }] }, 'won back: Brandt Logistics EUR 45,000'],
    [
      { wonBack: [{ loss: aLoss(), deal: aDeal({ amount: someMoney('EUR 7') }) }] },
      'won back: Brandt Logistics EUR 7',
    ],
    [{ helped: [aDeal()] }, 'won with its help: Brandt Logistics EUR 45,000'],
    [{ referrals: [aFollowUp()] }, '1 new name'],
    [{ referrals: [aFollowUp(), aFollowUp()] }, '2 new names'],
    [{ later: [aDeal()] }, 'they bought later: Brandt Logistics EUR 45,000'],
  ])('%j', (given, words) => {
    expect(goldWords({ ...nothing, ...given })).toBe(words);
  });

  it('is left out while there is nothing', () => {
    expect(goldWords(nothing)).toBeUndefined();
  });

  it('holds what was won back only where the deal is won', () => {
    const open = { loss: aLoss(), deal: aDeal({ status: 'open' }) };
    const won = { loss: aLoss(), deal: aDeal({ id: anId('w'), status: 'won' }) };
    expect(goldShape({ ...nothing, wonBack: [{ loss: aLoss() }, open, won] }).later).toEqual([anId('w')]);
  });

  it('tells the rate of saved deals from five tries on (G48)', () => {
    expect(savesWords({ tried: 4, saved: 4 })).toBeUndefined();
    expect(savesWords({ tried: 5, saved: 2 })).toContain('2 of 5 saved');
  });
});
