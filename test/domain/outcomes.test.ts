import { describe, expect, it } from 'vitest';
import type { LossKind, LossState } from '../../src/domain/loss-record.ts';
import { outcomesFor } from '../../src/domain/outcomes.ts';
import { aLoss } from '../builders.ts';
import { aPlay } from '../playbook/shipped.ts';

describe('what can come of the generous act', () => {
  it.each<[LossState, LossKind | undefined, readonly string[]]>([
    ['verbal-no', undefined, ['supplier', 'notes', 'name']],
    ['nobody-decides', undefined, ['supplier', 'notes', 'name']],
    ['signed-elsewhere', undefined, ['notes', 'name', 'hand-over']],
    ['verbal-no', 'customer', ['notes', 'name']],
    ['signed-elsewhere', 'customer', ['notes', 'name', 'hand-over']],
  ])('after %s, kind %s: %j (G37, G38)', (state, kind, wanted) => {
    const loss = aLoss({ state, ...(kind === undefined ? {} : { kind }) });
    expect(outcomesFor(aPlay('act'), loss).map(({ value }) => value)).toEqual(wanted);
  });

  it('is anything where the loss is not known', () => {
    expect(outcomesFor(aPlay('act'), undefined)).toEqual(aPlay('act').outcomes);
  });
});
