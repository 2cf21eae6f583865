import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenNotes } from '../../src/domain/open-notes.ts';
import { openNotesOf } from '../../src/domain/open-notes.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { openNotesIn } from '../../src/store/open-notes.ts';
import { unreadBytes } from '../../src/store/parts.ts';
import { aDeal, aFollowUp, aLedger, aLoss, anId, aTouch } from '../builders.ts';
import { anyLedger } from './arbitrary-ledger.ts';
import { reopened } from './reopened.ts';

/** What is open, each list in the order of its ids: where a record stands does not matter. */
function told({ ledger, any, lossesOf }: OpenNotes, deals: readonly Deal[]) {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((left, right) => (left.id < right.id ? -1 : 1));
  const { followUps, losses, touches, lessons, deals: own } = ledger;
  return {
    any,
    followUps: byId(followUps),
    losses: byId(losses),
    touches: byId(touches),
    lessons,
    own,
    of: byId(lossesOf(deals)),
  };
}

describe('what is open in the notes', () => {
  test('is the same whether all were read or only the lines that matter', () => {
    fc.assert(
      fc.property(anyLedger, fc.array(fc.nat(6)), (ledger, places) => {
        const deals = places.flatMap((place) => ledger.losses.at(place)?.deal ?? []).map((ref) => aDeal(ref));
        expect(told(openNotesIn(reopened(ledger)), deals)).toEqual(told(openNotesOf(ledger), deals));
      }),
    );
  });

  const acme = { id: anId('acme'), account: 'Acme \\ "Söhne"' };
  const ledger = aLedger({
    losses: [
      aLoss(),
      aLoss({ id: anId('acme1oss'), deal: acme }),
      aLoss({ id: anId('other'), deal: { id: anId('o'), account: 'Other' } }),
    ],
    followUps: [
      aFollowUp({ account: 'acme \\ "SOHNE"', loss: anId('acme1oss') }),
      aFollowUp({ id: anId('old'), status: 'done' }),
      aFollowUp({ id: anId('call'), account: 'Open One', loss: anId('other') }),
    ],
    touches: [aTouch(), aTouch({ id: anId('acmet'), account: acme.account })],
  });

  test('is found by the account however it is written, and by the loss that a call is of', () => {
    const { ledger: open } = openNotesIn(reopened(ledger));
    expect(open.followUps.map(({ id }) => id)).toEqual([anId('adv1ce'), anId('call')]);
    expect(open.losses.map(({ id }) => id)).toEqual([anId('acme1oss'), anId('other')]);
    expect(open.touches.map(({ id }) => id)).toEqual([anId('acmet')]);
  });

  test('is found without taking apart the rest', () => {
    const kept = reopened(ledger);
    const { ledger: open, lossesOf } = openNotesIn(kept);
    expect([open.followUps.length, lossesOf([aDeal()]).length]).toEqual([2, 1]);
    for (const part of ['followUps', 'losses', 'touches', 'lessons', 'facts'])
      expect(unreadBytes(kept, part), part).toBeDefined();
  });

  test('is there, too, where all was read before', () => {
    const kept = reopened(ledger);
    expect(kept.followUps).toHaveLength(3);
    expect(openNotesIn(kept).ledger.followUps).toHaveLength(2);
    expect([openNotesOf(aLedger()).any, openNotesIn(reopened(aLedger())).any]).toEqual([false, false]);
  });
});
