import { describe, expect, it } from 'vitest';
import { readText } from '../../bin/files.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

const header = 'Account Name,Opportunity Name,Stage,Amount,Close Date,Opportunity ID';
const rows = [
  'Brandt Logistics,Docks,Negotiation,45000,2026-12-01,006A',
  'Velden Print,Presses,Closed Won,12000,2026-10-01,006B',
  'Tolan,Scanning,Proposal,plenty,2026-12-09,006C',
];
const csv = [header, ...rows].join('\n');

describe('recover import', () => {
  it('keeps the deals, and names each row that it could not read', async () => {
    const home = openHome();
    expect(await home.ran(['import', 'deals.csv'], { files: { 'deals.csv': csv } })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "deals.csv:4: amount "plenty" is not an amount
      ",
        "out": "Kept. 2 deals from deals.csv: 2 new, 0 changed, 0 as before.
      In it: 1 open, 1 won, 0 lost.
      1 row could not be read and was left out, named above.
      Next: recover deals --open
      ",
      }
    `);
    expect(home.pipeline().deals.map((deal) => deal.account)).toEqual(['Brandt Logistics', 'Velden Print']);
  });

  it('tells a script what it did, each reject by its line', async () => {
    const { code, out, err } = await openHome().ran(['import', '-', '--json'], { files: { '-': csv } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      recover: 1,
      kind: 'import',
      data: {
        file: '-',
        delimiter: ',',
        mapping: expect.any(Array),
        rows: 3,
        dropped: 0,
        rejected: [{ line: 4, reason: expect.any(String) }],
        added: 2,
        updated: 0,
        unchanged: 0,
        missing: 0,
        open: 1,
        won: 1,
        lost: 0,
      },
    });
  });

  it('a second time changes nothing more', async () => {
    const home = openHome();
    const files = { 'deals.csv': csv };
    await home.ran(['import', 'deals.csv'], { files });
    const before = home.pipeline();
    const { code, out } = await home.ran(['import', 'deals.csv', '--json'], { files });
    expect({ code, data: JSON.parse(out).data }).toMatchObject({
      code: 0,
      data: { added: 0, updated: 0, unchanged: 2, missing: 0 },
    });
    expect(home.pipeline().deals).toEqual(before.deals);
  });

  it('keeps deals that are gone from the file, and nothing of the rep is touched', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    const { out } = await home.ran(['import', 'deals.csv', '--json'], { files: { 'deals.csv': csv } });
    expect(JSON.parse(out).data).toMatchObject({ added: 2, missing: 40 });
    expect(home.ledger()).toBe(before);
  });

  it('shows with --dry-run how it would read the file, and keeps nothing', async () => {
    const home = openHome();
    const { code, out } = await home.ran(['import', 'pipeline.csv', '--dry-run'], {
      files: { 'pipeline.csv': await readText('sample/pipeline.csv') },
    });
    expect({ code, deals: home.pipeline().deals }).toEqual({ code: 0, deals: [] });
    expect(out).toContain('Nothing was kept. If it looks right, type the same without --dry-run.');
  });

  it('takes --map as often as it stands, before the file or after it', async () => {
    const home = openHome();
    const text = 'Firma,Wert,Wann,Stand\nBrandt,45000,2026-12-01,offen';
    const maps = ['--map', 'Firma=account', '--map', 'Wert=amount', '--map', 'Wann=close date'];
    expect((await home.ran(['import', ...maps, 'deals.csv'], { files: { 'deals.csv': text } })).err).toBe('');
    expect((await home.ran(['import', 'deals.csv', ...maps], { files: { 'deals.csv': text } })).code).toBe(0);
    expect(home.pipeline().deals).toMatchObject([
      { account: 'Brandt', amount: { amount: '45000.00' }, closeDate: '2026-12-01' },
    ]);
  });
});

describe('recover import, refused', () => {
  const undecided = `${header}\nBrandt,Docks,Negotiation,45000,03/04/2026,006A`;

  it.each([
    [1, ['import', 'gone.csv'], csv, 'There is no file gone.csv. Check the name'],
    [
      2,
      ['import', 'deals.csv', '--dates', 'german'],
      csv,
      '"german" is not an order of day, month and year. Type --dates dmy',
    ],
    [2, ['import', 'deals.csv', '--map', 'Amount'], csv, '"Amount" does not name a column and a field.'],
    [
      2,
      ['import', 'deals.csv', '--map', 'Amount=amuont'],
      csv,
      '"Amount=amuont" does not name a column and a field. Did you mean amount',
    ],
    [2, ['import', 'deals.csv', '--map', 'Wert=amount'], csv, ''],
    [2, ['import', 'deals.csv'], undecided, ''],
    [1, ['import', 'deals.csv'], '', 'deals.csv'],
    [1, ['import', 'deals.csv'], 'Colour,Weight\nred,3', 'No deals were recognised in deals.csv'],
    [1, ['import', 'deals.csv', '--accounts', 'gone.csv'], csv, 'There is no file gone.csv.'],
  ])('exit %i for %j: nothing is kept', async (exit, argv, text, said) => {
    const home = openHome();
    const { code, out, err } = await home.ran(argv, { files: { 'deals.csv': text } });
    expect({ code, out, deals: home.pipeline().deals }).toEqual({ code: exit, out: '', deals: [] });
    expect(inOneLine(err).slice(0, said.length)).toBe(said);
    const json = await home.ran([...argv, '--json'], { files: { 'deals.csv': text } });
    expect({ code: json.code, out: json.out, problem: JSON.parse(json.err) }).toMatchObject({
      code: exit,
      out: '',
      problem: { kind: 'problem', hint: expect.any(String) },
    });
  });

  it('for a date order that no value decides, it names the flag, which then decides', async () => {
    const home = openHome();
    const files = { 'deals.csv': undecided };
    expect((await home.ran(['import', 'deals.csv'], { files })).err).toMatchInlineSnapshot(`
      "No date in "Close Date" tells whether 03/04/2026 is 3 April or 4 March.
      Type recover import deals.csv --dates dmy when the day comes first, or --dates
      mdy when the month does.
      "
    `);
    await home.ran(['import', 'deals.csv', '--dates', 'dmy'], { files });
    expect(home.pipeline().deals[0]?.closeDate).toBe('2026-04-03');
  });
});

describe('accounts that look the same', () => {
  const files = {
    'deals.csv':
      'Account,Stage,Amount\nAcme,Open,1000\nАcme,Open,2000\nTolan,Open,3000\nTo\u200blan,Open,1\n',
  };

  it('are pointed out, a line for each', async () => {
    const home = openHome();
    const { code, out } = await home.ran(['import', 'deals.csv'], { files, width: 200 });
    expect(code).toBe(0);
    expect(out).toContain('2 accounts look the same but are spelled with different characters: Acme, Аcme\n');
    expect(out).toContain(
      '2 accounts look the same but are spelled with different characters: Tolan, To\uFFFDlan\n',
    );
  });

  it('are pointed out beside what was there before, and before anything is kept', async () => {
    const home = openHome();
    await home.ran(['import', 'deals.csv'], {
      files: { 'deals.csv': 'Account,Stage,Amount\nAcme,Open,1000\n' },
    });
    const later = { 'deals.csv': 'Account,Stage,Amount\nАcme,Open,1000\n' };
    const { out } = await home.ran(['import', 'deals.csv', '--dry-run'], { files: later });
    expect(out.replace(/\s+/g, ' ')).toContain('different characters: Acme, Аcme');
  });

  it('are listed for scripts', async () => {
    const { out } = await openHome().ran(['import', 'deals.csv', '--json'], { files });
    expect(JSON.parse(out).data.lookalikes).toEqual([
      ['Acme', 'Аcme'],
      ['Tolan', 'To\u200blan'],
    ]);
  });
});
