import { describe, expect, it } from 'vitest';
import type { Deal } from '../../src/domain/pipeline.ts';
import { changesLines } from '../../src/render/import-changes.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal, anId, someMoney } from '../builders.ts';
import { reportOf, today } from './homes.ts';

const deal = aDeal({ name: 'Docks', stage: 'Offer', closeDate: aDay('2026-11-30') });

function shown(
  changes: readonly { readonly deal: Deal; readonly before?: Deal }[],
  gone: readonly Deal[] = [],
): readonly string[] {
  const { merged } = reportOf([deal], 80);
  return changesLines({ ...merged, changes, gone }, today, 80).map(unpainted);
}

describe('what an import changed', () => {
  it('is told deal by deal, old and new', () => {
    const put = { field: 'closeDate', until: aDay('2026-11-16'), was: aDay('2026-11-10') } as const;
    const after = aDeal({
      name: 'Docks',
      status: 'lost',
      amount: someMoney('EUR 40000.50'),
      closeDate: aDay('2027-01-15'),
      history: [put, { ...put, was: aDay('2026-11-30') }],
      notes: `They wait\n${'for the board '.repeat(9)}`,
      attributes: { 'Forecast\tCategory': 'Omitted' },
    });
    expect(shown([{ deal: after, before: deal }])).toMatchInlineSnapshot(`
      [
        "Changed",
        "  Brandt Logistics, Docks",
        "    status        open → lost",
        "    stage         Offer → nothing",
        "    amount        EUR 45,000 → EUR 40,000.50",
        "    close date    30 Nov → 15 Jan 2027, put off 2 times",
        "    notes         nothing → They wait for the board for the board f…",
        "    Forecast Category  nothing → Omitted",
      ]
    `);
  });

  it('is told of a deal that stands in the file again', () => {
    expect(shown([{ deal: { ...deal, inLastImport: true }, before: deal }])).toEqual([
      'Changed',
      '  Brandt Logistics, Docks',
      '    in the file again',
    ]);
  });

  it('is told where it is nothing, and what is gone is named', () => {
    expect(shown([{ deal }], [aDeal({ account: 'Velden Print' })])).toEqual([
      'No deal that was known has changed.',
      'Not in this file  Velden Print',
    ]);
  });

  it('is told of fifty deals and twelve changes each, the rest counted', () => {
    const attributes = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`c${at}`, 'x']));
    const many = Array.from({ length: 52 }, (_, at) => {
      const before = aDeal({ id: anId(`d${at}`) });
      return { deal: { ...before, attributes }, before };
    });
    const lines = shown(
      many,
      many.map((one) => one.deal),
    );
    expect(lines.filter((line) => line === '  Brandt Logistics').length).toBe(50);
    expect(lines.filter((line) => line === '    and 3 more changes').length).toBe(50);
    expect(lines.filter((line) => line === '  and 2 more deals; --json lists them all').length).toBe(2);
  });
});
