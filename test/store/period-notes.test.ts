import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/domain/ledger.ts';
import type { Period } from '../../src/domain/period.ts';
import { periodNotesOf } from '../../src/domain/period-notes.ts';
import { unreadBytes } from '../../src/store/parts.ts';
import { periodNotesIn } from '../../src/store/period-notes.ts';
import { aDay, aFollowUp, aLedger, aLoss, anId, anInstant, aTouch } from '../builders.ts';
import { day } from './arbitrary-deal.ts';
import { anyLedger } from './arbitrary-ledger.ts';
import { reopened } from './reopened.ts';

function told({ losses, followUps, touches, lessons, wins }: Ledger) {
  return { losses, followUps, touches, lessons, wins };
}

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(day, day)
    .map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one })),
);

describe('what matters to a period', () => {
  test('is the same whether all was read or only its lines', () => {
    fc.assert(
      fc.property(anyLedger, anyPeriod, (ledger, period) => {
        const some = periodNotesIn(reopened(ledger), period);
        expect(told(some.ledger)).toEqual(told(periodNotesOf(ledger, period).ledger));
        expect(told(some.all)).toEqual(told(ledger));
      }),
    );
  });

  const account = 'Acme \\ "Söhne"';
  const ledger = aLedger({
    losses: [
      aLoss({ id: anId('o1d'), newsAt: anInstant('2020-03-01 10:00') }),
      aLoss({
        id: anId('new'),
        newsAt: anInstant('2026-11-20 10:00'),
        deal: { id: anId('d'), account },
        stated: '"newsAt":"2020-01-01"',
      }),
    ],
    followUps: [
      aFollowUp({ id: anId('f1'), loss: anId('o1d') }),
      aFollowUp({ id: anId('f2'), loss: anId('new') }),
    ],
    touches: [aTouch({ id: anId('t1') }), aTouch({ id: anId('t2'), account: 'ACME \\ "söhne"' })],
  });
  const thisYear = { from: aDay('2026-01-01'), until: aDay('2026-12-31') };

  test('is found without taking apart the rest', () => {
    const kept = reopened(ledger);
    const { ledger: some } = periodNotesIn(kept, thisYear);
    expect(some.losses.map(({ id }) => id)).toEqual([anId('new')]);
    expect(some.followUps.map(({ id }) => id)).toEqual([anId('f2')]);
    expect(some.touches.map(({ id }) => id)).toEqual([anId('t2')]);
    for (const part of ['followUps', 'losses', 'touches', 'lessons', 'facts'])
      expect(unreadBytes(kept, part), part).toBeDefined();
  });

  test('is there, too, where all was read before', () => {
    const kept = reopened(ledger);
    expect(kept.losses).toHaveLength(2);
    expect(periodNotesIn(kept, thisYear).ledger.losses).toHaveLength(1);
  });
});
