import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

describe('a date without a day', () => {
  it.each([
    ['Sep 2026', '2026-09-30'],
    ['September 2026', '2026-09-30'],
    ['Sep-26', '2026-09-30'],
    ["Feb '28", '2028-02-29'],
    ['2026-09', '2026-09-30'],
    ['12/2026', '2026-12-31'],
    ['Mrz 2026', '2026-03-31'],
    ['août 2026', '2026-08-31'],
    ['dezembro de 2026', '2026-12-31'],
  ])('that is a month, as %s, counts until its end where a deal closes, and is told', (cell, day) => {
    const { deals, rejected, decisions } = read(lines('Account,Close Date', `Acme,${cell}`));
    expect({ rejected, day: deals[0]?.closeDate }).toEqual({ rejected: [], day });
    expect(decisions).toMatchObject([{ column: 'Close Date', sure: false }]);
  });

  it('that is a month is none where a deal began: it stays beside the deal', () => {
    const { deals, decisions } = read(
      lines('Account,Stage,Created Date', 'Acme,Won,Sep 2026', 'B,Won,Sep 2026'),
    );
    expect(deals[0]).toEqual({
      account: 'Acme',
      status: 'won',
      stage: 'Won',
      attributes: { 'Created Date': 'Sep 2026' },
    });
    expect(decisions).toEqual([
      {
        column: 'Created Date',
        what: 'Sep 2026 is taken for no day and kept beside the deal (2 rows like that)',
        why: 'it does not name a day',
        sure: false,
      },
    ]);
  });

  it.each(['Q4 2016', '2016 Q4', 'FY26 Q1', 'H1 2027', 'FY26', '2026'])(
    'that is %s is none and stays beside the deal',
    (cell) => {
      const { deals, rejected } = read(lines('Account,Close Date', `Acme,${cell}`, 'Beta,2026-01-31'));
      expect({ deals, rejected }).toEqual({
        deals: [
          { account: 'Acme', status: 'open', attributes: { 'Close Date': cell } },
          { account: 'Beta', status: 'open', closeDate: '2026-01-31', attributes: {} },
        ],
        rejected: [],
      });
    },
  );

  it.each(['Sep', '26-Sep', 'Sep 26', '13/2026', 'Foo 2026'])('that is %s is told by its line', (cell) => {
    expect(read(lines('Account,Close Date', `Acme,${cell}`)).rejected).toHaveLength(1);
  });
});

describe('a bare number among dates', () => {
  it('is a day as spreadsheets count them where every number of the column can be one', () => {
    const { deals } = read(lines('Account,Close Date', 'Acme,45631', 'Beta,45632.5', 'Gamma,2026-01-31'));
    expect(deals.map(({ closeDate }) => closeDate)).toEqual(['2024-12-05', '2024-12-06', '2026-01-31']);
  });

  it('is none where another one cannot be a day', () => {
    const { rejected } = read(lines('Account,Close Date', 'Acme,45631', 'Beta,12'));
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'close date "45631" is not a date',
      'close date "12" is not a date',
    ]);
  });
});
