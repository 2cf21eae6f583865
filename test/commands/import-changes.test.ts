import { describe, expect, it } from 'vitest';
import { openHome } from '../world.ts';

const csv = [
  'Account Name,Opportunity Name,Stage,Amount,Close Date,Opportunity ID',
  'Brandt Logistics,Docks,Negotiation,45000,2026-12-01,006A',
  'Velden Print,Presses,Closed Won,12000,2026-10-01,006B',
  'Tolan,Scanning,Proposal,plenty,2026-12-09,006C',
].join('\n');

describe('recover import --changes', () => {
  const moved = csv.replace('45000,2026-12-01', '40000,2027-01-15').replace(/Velden.*\n/, '');

  it('names what moved since the last time, and what is gone from the file', async () => {
    const home = openHome();
    await home.ran(['import', 'deals.csv'], { files: { 'deals.csv': csv } });
    const { code, out } = await home.ran(['import', 'deals.csv', '--changes'], {
      files: { 'deals.csv': moved },
    });
    expect({ code, out }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "out": "Kept. 1 deal from deals.csv: 0 new, 1 changed, 0 as before, 1 no longer in the
      file stays.
      In it: 1 open, 0 won, 0 lost.
      1 row could not be read and was left out, named above.
      Changed
        Brandt Logistics, Docks
          amount        45,000 → 40,000
          close date    1 Dec → 15 Jan 2027
      Not in this file  Velden Print, Presses
      Next: recover deals --open
      ",
      }
    `);
    expect(home.pipeline().deals[0]?.history).toEqual([
      { field: 'amount', until: '2026-11-24', was: { amount: '45000.00' } },
      { field: 'closeDate', until: '2026-11-24', was: '2026-12-01' },
    ]);
  });

  it('tells a script the same', async () => {
    const home = openHome();
    await home.ran(['import', 'deals.csv'], { files: { 'deals.csv': csv } });
    const { out } = await home.ran(['import', 'deals.csv', '--changes', '--dry-run', '--json'], {
      files: { 'deals.csv': moved },
    });
    expect(JSON.parse(out).data).toMatchObject({
      changes: [
        {
          account: 'Brandt Logistics',
          name: 'Docks',
          fields: [
            { field: 'amount', before: { amount: '45000.00' }, after: { amount: '40000.00' } },
            { field: 'closeDate', before: '2026-12-01', after: '2027-01-15' },
          ],
        },
      ],
      gone: [{ account: 'Velden Print' }],
    });
  });
});
