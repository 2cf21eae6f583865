import { describe, expect, it } from 'vitest';
import { lines, read, refusal } from './reading.ts';

const rows = [
  'Acme Ltd|$1,200.00|2026-12-18|won|3',
  'Beta GmbH|$300.50|2026-11-30|lost|4',
  'Gamma Inc|$9,000.00|2027-01-15|open|5',
];

/** Header → field, of what the values told. */
function guesses(header: string, ...all: readonly string[]): Readonly<Record<string, string>> {
  const { mapping } = read(lines(header, ...all));
  return Object.fromEntries(
    mapping.flatMap((column) => (column.by === 'content' ? [[column.header, column.field]] : [])),
  );
}

describe('a column that no header names', () => {
  it('is taken by its values, and said to be', () => {
    expect(guesses('A|B|C|D|E', ...rows)).toEqual({
      A: 'account',
      B: 'amount',
      C: 'closeDate',
      D: 'status',
    });
    const { deals, decisions } = read(lines('A|B|C|D|E', ...rows));
    expect(deals[0]).toEqual({
      account: 'Acme Ltd',
      status: 'won',
      amount: { amount: '1200.00' },
      closeDate: '2026-12-18',
      attributes: { E: '3' },
    });
    expect(decisions).toContainEqual({
      column: 'B',
      what: 'taken for the amount',
      why: 'its name does not say so, but what stands in it does',
      sure: false,
    });
  });

  it('is not taken where another one would do as well', () => {
    const twice = rows.map((row) => `${row}|2026-01-0${row.length % 9}|$5.00`);
    expect(guesses('Account|B|C|D|E|F|G', ...twice)).toEqual({ D: 'status' });
  });

  it.each([
    ['bare numbers, which may count anything', 'Account|Seats|Stage', 'a|10|x', 'b|20|x', 'c|30|x'],
    [
      'a day that a word in its header explains',
      'Account|Last seen|Stage',
      'a|2026-01-02|x',
      'b|2026-01-03|x',
      'c|2026-01-04|x',
    ],
    ['telephone numbers', 'Account|Reach|Stage', 'a|+44 555 123|x', 'b|+44 555 124|x', 'c|+44 555 125|x'],
    [
      'a column of which a part is something else',
      'Account|Worth|Stage',
      'a|$5.00|x',
      'b|ask|x',
      'c|$7.00|x',
    ],
    ['two cells, which prove little', 'Account|Worth|Stage', 'a|$5.00|x', 'b|$7.00|x'],
    [
      'words that only say open',
      'Account|Mood|Close Date',
      'a|open|2026-01-02',
      'b|open|2026-01-02',
      'c|open|2026-01-02',
    ],
  ])('is not taken for %s', (_, header, ...all) => {
    expect(guesses(header, ...all)).toEqual({});
  });

  it('is not taken for the status where nearly every row has other words', () => {
    const told = Array.from({ length: 25 }, (_, at) => `Account ${at}|5|we lost it in week ${at}`);
    expect(guesses('Account|Amount|Story', ...told)).toEqual({});
    expect(guesses('Account|Amount|Story', ...told.slice(0, 9))).toEqual({ Story: 'status' });
  });

  it('is not taken in the export of a CRM, whose headers are known', () => {
    expect(guesses('Opportunity Name|Stage|Worth', 'a|x|$5.00', 'b|x|$6.00', 'c|x|$7.00')).toEqual({});
  });

  it('is not taken where the first line is no header but a deal', () => {
    const [first = '', ...others] = rows;
    expect(refusal(lines(first, ...others, ...rows)).code).toBe('unreadable');
  });
});

describe('the column that is taken among several of one name', () => {
  it.each([
    ['that holds days', 'Deal|Close Date|Close Date', 'a|soon|2026-05-13', 'b|later|2026-05-14', 'closeDate'],
    ['that is filled', 'Deal|Close Date|Amount|Deal Value', 'a|2026-05-13||5', 'b|2026-05-13||6', 'amount'],
    ['that tells won and lost', 'Deal|Close Date|Status|Status', 'a||Red|Won', 'b||Green|Lost', 'status'],
  ])('is the one %s', (_, header, first, second, field) => {
    const { deals } = read(lines(header, first, second));
    expect(deals.map((deal) => (field === 'status' ? deal.status : Object.hasOwn(deal, field)))).toEqual(
      field === 'status' ? ['won', 'lost'] : [true, true],
    );
  });

  it('is never one of yes and no where a name is asked for', () => {
    const { deals } = read(lines('Account,Stage,Competitor', 'Acme,Won,Yes', 'Beta,Won,No'));
    expect(deals.map(({ competitor, attributes }) => ({ competitor, attributes }))).toEqual([
      { competitor: undefined, attributes: { Competitor: 'Yes' } },
      { competitor: undefined, attributes: { Competitor: 'No' } },
    ]);
  });
});
