import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

const report = (amounts: string, ...rows: readonly string[]): string =>
  lines(`Opportunity ID,Account Name,Opportunity Name,Stage,Close Date,${amounts}`, ...rows);

const docks = '006A,Acme,Docks,Offer,2026-12-01';
const gates = '006B,Beta,Gates,Closed Won,2026-10-01';

describe('a report with a row for each product', () => {
  it('whose column has the amount of a line gives each deal their sum, exactly', () => {
    const found = read(
      report(
        'Product Name,Quantity,Sales Price,Total Price',
        `${docks},Hub,3,0.10,0.30`,
        `${gates},Hub,1,7.00,7.00`,
        `${docks},Switch,2,0.30,0.60`,
        `${docks},Hub,1,0.10,0.10`,
      ),
    );
    expect(found).toMatchObject({ rows: 2, dropped: 2 });
    expect(found.deals).toMatchObject([
      {
        account: 'Acme',
        amount: { amount: '1.00' },
        product: 'Hub, Switch',
        attributes: { Quantity: '3, 2, 1', 'Sales Price': '0.10, 0.30' },
      },
      { account: 'Beta', amount: { amount: '7.00' }, attributes: { Quantity: '1' } },
    ]);
    expect(found.decisions).toEqual([
      {
        column: '',
        what: '3 rows are taken for lines of 1 deal',
        why: 'they have the same deal id',
        sure: true,
      },
      {
        column: 'Total Price',
        what: 'the amounts of the lines are added up for each deal',
        why: 'a column of that name has the amount of one line',
        sure: true,
      },
    ]);
  });

  it('that repeats the amount of the deal on every line gives it once', () => {
    const found = read(report('Amount,Product', `${docks},5,Hub`, `${docks},5.00,Switch`, `${docks},,Cable`));
    expect(found.deals).toMatchObject([{ amount: { amount: '5.00' }, product: 'Hub, Switch, Cable' }]);
    expect(found.decisions).toContainEqual({
      column: 'Amount',
      what: 'the amounts of the lines are taken once for each deal',
      why: 'every line repeats the same amount',
      sure: true,
    });
  });

  it('whose amounts differ in one deal adds them up in all, and says that it should be looked at', () => {
    const found = read(
      report('Amount,Product', `${docks},5,Hub`, `${docks},5,Switch`, `${gates},7,Hub`, `${gates},8,Switch`),
    );
    expect(found.deals.map(({ amount }) => amount?.amount)).toEqual(['10.00', '15.00']);
    expect(found.decisions).toContainEqual(
      expect.objectContaining({ why: 'they differ between the lines of a deal', sure: false }),
    );
  });

  it('with the price of one piece says so', () => {
    const map = new Map([['Sales Price', 'amount']] as const);
    const found = read(report('Sales Price,Product', `${docks},5,Hub`, `${docks},5,Switch`), { map });
    expect(found.deals).toMatchObject([{ amount: { amount: '10.00' } }]);
    expect(found.decisions).toContainEqual(
      expect.objectContaining({
        column: 'Sales Price',
        why: expect.stringContaining('the price of one piece'),
      }),
    );
  });

  it('never adds up two currencies', () => {
    const found = read(
      report('Total Price,Product', `${docks},EUR 5,Hub`, `${docks},USD 5,Switch`, `${gates},EUR 1,Hub`),
    );
    expect(found.deals[0]).not.toHaveProperty('amount');
    expect(found.decisions).toContainEqual({
      column: '',
      what: '1 deal got no amount: Acme',
      why: 'their lines are in several currencies',
      sure: false,
    });
  });

  it('tells lines without ids by all that they share, and says so', () => {
    const head = 'Account Name,Opportunity Name,Stage,Close Date,Part Number,Estimated Total Price';
    const found = read(
      lines(
        head,
        'Acme,Docks,Offer,2026-12-01,A-1,5',
        'Acme,Docks,Offer,2026-12-01,A-2,7',
        'Acme,Docks,Offer,2027-01-15,A-1,5',
        'Acme,Docks,Lost,2026-12-01,A-1,5',
        'Acme,,Offer,2026-12-01,A-1,5',
        'Acme,,Offer,2026-12-01,A-1,5',
      ),
    );
    expect(found.deals.map(({ amount }) => amount?.amount)).toEqual([
      '12.00',
      '5.00',
      '5.00',
      '5.00',
      '5.00',
    ]);
    expect(found.decisions).toContainEqual({
      column: '',
      what: '2 rows are taken for lines of 1 deal',
      why: 'they have the same account, name, stage and close date, and no deal id',
      sure: false,
    });
  });

  it('of thousands of lines of one deal is read at once', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `${docks},1,P${at}`);
    const found = read(report('Total Price,Product', ...rows));
    expect(found.deals).toMatchObject([{ amount: { amount: '5000.00' } }]);
  });
});

describe('a deal that stands in a file more than once', () => {
  it('with different content is what the later row says, and is named', () => {
    const found = read(
      lines(
        'Id,Account,Stage,Amount',
        '1,Acme,Offer,5',
        '2,Beta,Offer,6',
        '1,Acme,Won,7',
        '2,Beta,Lost,6',
        ...['3', '4'].flatMap((id) => [`${id},Deal ${id},Offer,1`, `${id},Deal ${id},Won,1`]),
      ),
    );
    expect(found.deals.slice(0, 2)).toMatchObject([
      { status: 'won', amount: { amount: '7.00' } },
      { status: 'lost' },
    ]);
    expect(found.decisions).toEqual([
      {
        column: '',
        what: '4 deals stand there more than once with different content: Acme, Beta, Deal 3, 1 more',
        why: 'what the later row says was taken',
        sure: false,
      },
    ]);
  });

  it.each([
    ['an amount', 'Id,Account,Amount', '1,Acme,5', '1,Acme,7'],
    ['an owner', 'Id,Account,Amount,Owner', '1,Acme,5,Ana', '1,Acme,5,Ben'],
    ['a further column', 'Id,Account,Amount,Region', '1,Acme,5,North', '1,Acme,5,South'],
  ])('with another content in %s is named', (_what, ...rows) => {
    expect(read(lines(...rows)).decisions).toMatchObject([
      { what: '1 deal stands there more than once with different content: Acme', sure: false },
    ]);
  });

  it('with the same content is counted alone', () => {
    const found = read(lines('Id,Account,Stage,Amount', '1,Acme,Offer,5', '1,Acme,Offer,5'));
    expect(found).toMatchObject({ rows: 1, dropped: 1, decisions: [] });
  });

  it('is no line of a deal in a file that tells of no products', () => {
    const found = read(lines('Account,Deal Name,Stage', 'Acme,Docks,Offer', 'Acme,Docks,Offer'));
    expect(found.deals).toHaveLength(2);
  });
});
