import { describe, expect, it } from 'vitest';
import type { RowDeal } from '../../src/domain/intake.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { emptyPipeline } from '../../src/domain/pipeline.ts';
import { aDay, someMoney } from '../builders.ts';
import { file, merged, row } from './importing.ts';

type Told = readonly [day: string, deal: Partial<RowDeal>];

/** The one deal after imports of these days. */
function imported(...imports: readonly Told[]): Deal {
  let pipeline = emptyPipeline;
  for (const [day, deal] of imports)
    pipeline = merged(pipeline, file([row({ crmId: '1', ...deal })]), { day }).pipeline;
  const [deal] = pipeline.deals;
  if (deal === undefined) throw new Error('No deal was kept.');
  return deal;
}

describe('the history of a deal', () => {
  it('tells what stage, amount and close date were, and until when', () => {
    const told: Partial<RowDeal> = {
      stage: 'Offer',
      amount: someMoney('EUR 60000'),
      closeDate: aDay('2026-11-30'),
    };
    const { history, firstSeenOn } = imported(
      ['2026-11-02', told],
      ['2026-11-09', { ...told, stage: 'Negotiation' }],
      ['2026-11-16', { stage: 'Negotiation', amount: someMoney('EUR 45000'), closeDate: aDay('2026-12-18') }],
    );
    expect(firstSeenOn).toBe('2026-11-02');
    expect(history).toEqual([
      { field: 'stage', until: '2026-11-09', was: 'Offer' },
      { field: 'amount', until: '2026-11-16', was: { amount: '60000.00', currency: 'EUR' } },
      { field: 'closeDate', until: '2026-11-16', was: '2026-11-30' },
    ]);
  });

  it('is missing as long as nothing changed, and is kept when other things change', () => {
    expect(
      imported(['2026-11-02', { stage: 'Offer' }], ['2026-11-09', { stage: 'Offer' }]),
    ).not.toHaveProperty('history');
    const deal = imported(
      ['2026-11-02', { stage: 'Offer' }],
      ['2026-11-09', { stage: 'Won' }],
      ['2026-11-16', { stage: 'Won', owner: 'Robin' }],
    );
    expect(deal).toMatchObject({ owner: 'Robin', history: [{ field: 'stage', was: 'Offer' }] });
  });

  it('says nothing of what was not there before', () => {
    expect(imported(['2026-11-02', {}], ['2026-11-09', { stage: 'Offer' }]).history).toEqual([
      { field: 'stage', until: '2026-11-09' },
    ]);
  });

  it('does not take a currency that becomes known for another amount', () => {
    const deal = imported(
      ['2026-11-02', { amount: someMoney('5') }],
      ['2026-11-09', { amount: someMoney('EUR 5') }],
      ['2026-11-16', { amount: someMoney('USD 5') }],
    );
    expect(deal.history).toEqual([
      { field: 'amount', until: '2026-11-16', was: { amount: '5.00', currency: 'EUR' } },
    ]);
  });

  it('goes twenty changes back', () => {
    const days = Array.from({ length: 25 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')}`);
    const { history = [] } = imported(...days.map((day, at): Told => [day, { stage: `stage ${at}` }]));
    expect(history.length).toBe(20);
    expect([history[0], history.at(-1)]).toMatchObject([{ was: 'stage 4' }, { was: 'stage 23' }]);
  });

  it('takes the day that the CRM tells of a new stage, unless that cannot be', () => {
    const told = (stage: string, day: string) => ({ stage, stageSince: aDay(day) });
    const until = (first: Told, second: Told) => imported(first, second).history?.[0]?.until;
    expect(until(['2026-11-02', { stage: 'Offer' }], ['2026-11-16', told('Won', '2026-11-10')])).toBe(
      '2026-11-10',
    );
    expect(until(['2026-11-02', { stage: 'Offer' }], ['2026-11-16', told('Won', '2026-10-10')])).toBe(
      '2026-11-16',
    );
    expect(until(['2026-11-02', { stage: 'Offer' }], ['2026-11-16', told('Won', '2026-11-20')])).toBe(
      '2026-11-16',
    );
    expect(
      until(['2026-11-02', told('Offer', '2026-11-01')], ['2026-11-16', told('Won', '2026-11-01')]),
    ).toBe('2026-11-01');
  });

  it('keeps since when a stage stands as long as it does', () => {
    const told = { stage: 'Offer', stageSince: aDay('2026-11-01') };
    expect(imported(['2026-11-02', told], ['2026-11-16', { stage: 'Offer', owner: 'Robin' }])).toMatchObject(
      told,
    );
    expect(imported(['2026-11-02', told], ['2026-11-16', { stage: 'Won' }])).not.toHaveProperty('stageSince');
  });
});
