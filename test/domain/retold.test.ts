import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RowDeal } from '../../src/domain/intake.ts';
import { dealFields } from '../../src/domain/intake.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { retold, toldIn } from '../../src/domain/retold.ts';
import { aDay } from '../builders.ts';
import { anyDeal } from '../store/arbitrary-deal.ts';
import { file } from './importing.ts';

const everything = toldIn(file([], dealFields));

function rowOf(deal: Deal): RowDeal {
  const { id: _id, inLastImport: _in, firstSeenOn: _on, history: _history, ...row } = deal;
  return row;
}

it('a deal stays itself where its row tells nothing new, and takes whatever one field brings', () => {
  const day = aDay('2026-11-21');
  fc.assert(
    fc.property(anyDeal, anyDeal, (before, other) => {
      const [old, fresh] = [rowOf(before), rowOf(other)];
      for (const field of Object.keys({ ...old, ...fresh }) as (keyof typeof old)[]) {
        const { [field]: _, ...rest } = old;
        const row = { ...rest, ...(fresh[field] === undefined ? {} : { [field]: fresh[field] }) } as RowDeal;
        // Since when it has its stage stays as long as it has it.
        const wanted = field === 'stageSince' && row.stageSince === undefined ? old : row;
        const after = retold(before, row, everything, day);
        expect(rowOf(after)).toEqual(wanted);
        expect(after === before).toBe(before.inLastImport && isDeepStrictEqual(wanted, old));
      }
    }),
  );
});
