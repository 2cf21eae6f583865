import { describe, expect, it } from 'vitest';
import { dismiss, dismissedFrom } from '../../src/domain/dismissals.ts';
import type { FactAnswer } from '../../src/domain/ledger.ts';
import { aDay, aDeal, aFact, aLedger, anId, idsInTurn } from '../builders.ts';

const today = aDay('2026-11-24');
const nordhaus = aDeal({ id: anId('nord'), account: 'Nordhaus Foods', crmId: '006B' });
const loss = anId('1oss');

function putAside(facts: readonly FactAnswer[]) {
  return dismiss(aLedger({ facts }), loss, nordhaus, today, idsInTurn());
}

const known = (fact: string, value: 'yes' | 'no', more: Partial<FactAnswer> = {}) =>
  aFact({ deal: { id: nordhaus.id, account: 'Nordhaus Foods' }, fact, value, ...more });

describe('"not this one" (G83)', () => {
  it.each([
    ['while nothing new is known', [], true],
    ['when the same answer is given again', [known('signer-met', 'no', { on: aDay('2026-11-25') })], true],
    ['until an answer changes', [known('signer-met', 'yes', { on: aDay('2026-11-25') })], false],
    ['until one more fact is known', [known('budget-known', 'no')], false],
    [
      'whatever is learned of another deal',
      [aFact({ deal: { id: anId('kessel'), account: 'Kessel' } })],
      true,
    ],
  ])('keeps a deal out of the list %s', (_, later, out) => {
    const ledger = putAside([known('signer-met', 'no')]);
    const now = { ...ledger, facts: [...ledger.facts, ...later] };
    expect(dismissedFrom(loss, now)(nordhaus)).toBe(out);
  });

  it('is of that loss alone, and of that deal alone', () => {
    const ledger = putAside([]);
    expect(dismissedFrom(anId('2oss'), ledger)(nordhaus)).toBe(false);
    expect(dismissedFrom(loss, ledger)(aDeal())).toBe(false);
  });

  it('finds the deal again under a new id of ours', () => {
    expect(dismissedFrom(loss, putAside([]))({ ...nordhaus, id: anId('again') })).toBe(true);
  });

  it('said again holds for what is known now, in the same record', () => {
    const before = putAside([known('signer-met', 'no')]);
    const learned = { ...before, facts: [...before.facts, known('budget-known', 'yes')] };
    const again = dismiss(learned, loss, nordhaus, aDay('2026-11-30'), idsInTurn());
    expect(again.dismissals).toMatchObject([
      { id: before.dismissals[0]?.id, rev: 2, on: '2026-11-30', knew: ['budget-known=yes', 'signer-met=no'] },
    ]);
    expect(dismissedFrom(loss, again)(nordhaus)).toBe(true);
  });
});
