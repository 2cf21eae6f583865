import { describe, expect, it } from 'vitest';
import { fieldChanges, updatedDeals } from '../../src/domain/deal-changes.ts';
import { aDay, aDeal, anId, someMoney } from '../builders.ts';

describe('what differs between a deal before and after an import', () => {
  it('is told with both values, what matters most first', () => {
    const before = aDeal({
      owner: 'Robin',
      stage: 'Offer',
      contact: { name: 'Anna Roth' },
      attributes: { Region: 'North', constructor: 'a' },
    });
    const after = aDeal({
      status: 'lost',
      amount: someMoney('USD 45000'),
      closeDate: aDay('2026-12-01'),
      contact: { name: 'Anna Roth', phone: '+49 40 555 0100' },
      attributes: { Region: 'South', Team: 'A' },
    });
    expect(fieldChanges(before, after)).toEqual([
      { field: 'status', before: 'open', after: 'lost' },
      { field: 'stage', before: 'Offer' },
      { field: 'amount', before: someMoney('EUR 45000'), after: someMoney('USD 45000') },
      { field: 'closeDate', after: '2026-12-01' },
      { field: 'owner', before: 'Robin' },
      { field: 'contact.phone', after: '+49 40 555 0100' },
      { field: 'attributes.Region', before: 'North', after: 'South' },
      { field: 'attributes.constructor', before: 'a' },
      { field: 'attributes.Team', after: 'A' },
    ]);
  });

  it('is nothing where only what is remembered of it differs', () => {
    const deal = aDeal();
    const later = { ...deal, inLastImport: true, firstSeenOn: aDay('2026-11-02'), history: [] };
    expect(fieldChanges(deal, later)).toEqual([]);
  });
});

it('deals whose stage, amount, close date or status moved come before the others; new ones are left out', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((name) => aDeal({ id: anId(name) }));
  if (!one || !two || !three) throw new Error('Three deals were written.');
  const changes = [
    { deal: { ...one, owner: 'Robin' }, before: one },
    { deal: { ...two, stage: 'Offer' }, before: two },
    { deal: three },
  ];
  expect(updatedDeals(changes).map(({ before }) => before.id)).toEqual([two.id, one.id]);
});
