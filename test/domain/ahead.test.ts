import { describe, expect, it } from 'vitest';
import { aheadOf } from '../../src/domain/ahead.ts';
import { refTo } from '../../src/domain/deals.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aDeal, aDebrief, aLedger, aLoss, anId } from '../builders.ts';

const open = aDeal({ id: anId('open') });
const lost = aDeal({ id: anId('10st'), account: 'Maple Row', status: 'lost' });
const debriefed = aLoss({ debrief: aDebrief(), deal: refTo(lost) });

describe('a day on which nothing is due', () => {
  it.each([
    ['without any deal: bring them', aLedger(), [], { act: 'import' }],
    ['with deals by hand only: they count', aLedger({ deals: [open] }), [], { act: 'wait' }],
    [
      'with a loss not debriefed yet: that one',
      aLedger({ losses: [debriefed, aLoss({ id: anId('wait') })] }),
      [open],
      { act: 'debrief', account: 'Brandt Logistics' },
    ],
    ['with a debriefed loss: look ahead', aLedger({ losses: [debriefed] }), [open, lost], { act: 'similar' }],
    [
      'with a lost deal of the CRM: look back',
      aLedger(),
      [open, lost],
      { act: 'look-back', account: 'Maple Row' },
    ],
    ['with open deals alone: nothing to do', aLedger(), [open], { act: 'wait' }],
  ])('%s', (_name, ledger, pipeline, wanted) => {
    expect(aheadOf(ledger, { deals: pipeline.filter(isLost), any: pipeline.length > 0 })).toEqual(wanted);
  });
});

function isLost({ status }: Deal): boolean {
  return status === 'lost';
}
