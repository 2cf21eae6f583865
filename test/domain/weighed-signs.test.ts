import { describe, expect, it } from 'vitest';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import type { Loss } from '../../src/domain/loss-record.ts';
import { weighedSigns } from '../../src/domain/weighed-signs.ts';
import { aCause, aDay, aDebrief, aFact, aLedger, aLoss, anId, anInstant } from '../builders.ts';
import { causes, facts } from '../playbook/shipped.ts';

const today = aDay('2026-11-23');

describe('the signs of losses weigh', () => {
  function weights(losses: readonly Loss[], answers: readonly FactAnswer[] = []) {
    const signs = weighedSigns(losses, aLedger({ losses, facts: answers }), causes, facts, today);
    return signs.map((sign) => `${sign.fact} ${sign.weight.toFixed(2)}`);
  }
  function lost(
    source: 'buyer' | 'evidence' | 'third-party' | 'my-guess',
    newsAt = '2026-11-23 10:00',
  ): Loss {
    return aLoss({
      newsAt: anInstant(newsAt),
      debrief: aDebrief({ causes: [aCause('decision-maker-not-reached', { source })] }),
    });
  }

  it.each([
    ['what the buyer said: full', lost('buyer'), ['signer-met 1.00']],
    ['evidence: full', lost('evidence'), ['signer-met 1.00']],
    ['a third party: less', lost('third-party'), ['signer-met 0.80']],
    ['a guess: least', lost('my-guess'), ['signer-met 0.60']],
    ['a year later: half', lost('buyer', '2025-11-23 10:00'), ['signer-met 0.50']],
    ['two years later: a quarter', lost('buyer', '2024-11-23 10:00'), ['signer-met 0.25']],
    ['news from ahead: as if today', lost('buyer', '2027-11-23 10:00'), ['signer-met 1.00']],
    ['without a debrief: nothing', aLoss(), []],
  ])('%s', (_name, loss, wanted) => {
    expect(weights([loss])).toEqual(wanted);
  });

  it('together where losses share a sign, the heaviest first', () => {
    const champion = aLoss({
      id: anId('other'),
      deal: { id: anId('other'), account: 'Other' },
      debrief: aDebrief({ causes: [aCause('champion-left', { source: 'buyer' })] }),
    });
    expect(weights([lost('my-guess'), champion, lost('my-guess')])).toEqual([
      'signer-met 1.20',
      'champion-gone 1.00',
    ]);
  });

  it('by the facts that were so in that deal', () => {
    const answers = [
      aFact({ fact: 'signer-met', value: 'yes' }),
      aFact({ fact: 'signer-saw-numbers', value: 'no' }),
    ];
    expect(weights([lost('buyer')], answers)).toEqual(['signer-saw-numbers 1.00']);
  });
});
