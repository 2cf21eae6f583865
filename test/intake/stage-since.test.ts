import { expect, it } from 'vitest';
import { lines, read } from './reading.ts';

const header = 'Account,Stage,Amount,Last Stage Change';

it('since when a deal has its stage is told by the column of the CRM, which stays as it is', () => {
  const { deals } = read(
    lines(
      header,
      'Acme,Offer,1,2026-11-01 10:00',
      'Beta,Offer,1,1 Nov 2026',
      'Gamma,,1,2026-11-01',
      'Delta,Offer,1,',
    ),
  );
  expect(deals.map(({ stageSince }) => stageSince)).toEqual([
    '2026-11-01',
    '2026-11-01',
    undefined,
    undefined,
  ]);
  expect(deals[0]?.attributes).toEqual({ 'Last Stage Change': '2026-11-01 10:00' });
});

it('a day there that can be read in two ways is none, and neither asked about nor refused', () => {
  const { deals, rejected, decisions } = read(lines(header, 'Acme,Offer,1,03/04/2026', 'Beta,Offer,1,soon'));
  expect([rejected, decisions]).toEqual([[], []]);
  expect(deals).toMatchObject([
    { account: 'Acme', attributes: { 'Last Stage Change': '03/04/2026' } },
    { account: 'Beta', attributes: { 'Last Stage Change': 'soon' } },
  ]);
  expect(deals.some((deal) => 'stageSince' in deal)).toBe(false);
});
