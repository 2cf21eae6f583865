import { describe, expect, it } from 'vitest';
import type { DealField } from '../../src/domain/intake.ts';
import { lines, read } from './reading.ts';

function mapped(header: string): ReadonlyMap<string, DealField> {
  return new Map([[header, 'amount']]);
}

describe('a row', () => {
  it('becomes a deal with all that its columns tell', () => {
    const header =
      'Id,Account Name,Deal Name,Stage,Amount,Currency,Close Date,Created Date,Last Activity,Owner,Contact,Phone,Email,Address,Next Step,Description,Lost Reason,Competitor,Product,Lead Source,Region';
    const row =
      '42,Acme,Renewal,Closed Lost,"45,000.00",eur,2026-01-31,2025-06-01,2026-01-15,Sue Smith,Ann Lee,+44 20 7946 0000,ann@acme.example,1 High St,Call,Long story,Price,Rival,Gizmo,Fair,North';
    expect(read(lines(header, row)).deals).toEqual([
      {
        crmId: '42',
        account: 'Acme',
        name: 'Renewal',
        status: 'lost',
        stage: 'Closed Lost',
        amount: { amount: '45000.00', currency: 'EUR' },
        closeDate: '2026-01-31',
        createdOn: '2025-06-01',
        lastActivityOn: '2026-01-15',
        owner: 'Sue Smith',
        contact: {
          name: 'Ann Lee',
          phone: '+44 20 7946 0000',
          email: 'ann@acme.example',
          address: '1 High St',
        },
        nextStep: 'Call',
        notes: 'Long story',
        stated: 'Price',
        competitor: 'Rival',
        product: 'Gizmo',
        source: 'Fair',
        attributes: { Region: 'North' },
      },
    ]);
  });

  it('has its names on one line and its notes as they were', () => {
    const [deal] = read(lines('Account,Stage,Notes', '" Acme\u00a0 \n Ltd ",Won," one ', '', 'two "')).deals;
    expect(deal).toMatchObject({ account: 'Acme Ltd', notes: 'one \n\ntwo' });
  });

  it('joins both fields of a loss reason, and says the same only once', () => {
    const header = 'Account,Stage,Lost Reason Dropdown,Closed Lost Reason';
    const { deals } = read(
      lines(header, 'A,Lost,Price,Too dear for us', 'B,Lost,Price,Price', 'C,Lost,,Silence'),
    );
    expect(deals.map((deal) => deal.stated)).toEqual(['Price; Too dear for us', 'Price', 'Silence']);
  });

  it.each([
    ['a date', 'close date "31 Foo" is not a date', 'Acme,31 Foo,5'],
    ['an amount', 'amount "a lot" is not an amount', 'Acme,2026-01-31,a lot'],
    ['any name', 'it has neither an account, a deal name nor a deal id', ',2026-01-31,5'],
    [
      'its cells under its headers',
      'it has 4 cells under 3 headers; one with a comma may need quotation marks',
      'Acme, the firm,2026-01-31,5',
    ],
  ])('is rejected with its line and reason without %s', (_, reason, row) => {
    const found = read(lines('Account,Close Date,Amount', 'Beta,2026-02-01,"1\n"', row));
    expect(found).toMatchObject({ rows: 2, deals: [{ account: 'Beta' }], rejected: [{ line: 4, reason }] });
  });

  it('is rejected with a long cell cut to a readable length', () => {
    const [rejected] = read(lines('Account,Close Date', `Acme,${'x'.repeat(5_000)}`)).rejected;
    expect(rejected?.reason.length).toBeLessThan(80);
  });

  it('keeps blanks in disguise as nothing', () => {
    for (const blank of ['', ' ', '-', '?', 'n/a', 'N/A', 'TBD', 'tbc']) {
      const { deals, rejected } = read(lines('Account,Close Date,Amount', `Acme,${blank},${blank}`));
      expect({ blank, deals, rejected }).toEqual({
        blank,
        deals: [{ account: 'Acme', status: 'open', attributes: {} }],
        rejected: [],
      });
    }
  });

  it('is no deal where its account is only a dash', () => {
    expect(read(lines('Account,Stage', '-,Won')).rejected).toHaveLength(1);
  });

  it('may be shorter than the header, or longer by empty cells', () => {
    expect(read(lines('Account,Stage,Amount', 'Acme,Won', 'Beta,Won,5,,')).deals).toHaveLength(2);
  });

  it('has no id where a spreadsheet has rounded it', () => {
    const [deal] = read(lines('Id,Account,Stage', '5.70306E+17,Acme,Won')).deals;
    expect(deal).toEqual({ account: 'Acme', status: 'won', stage: 'Won', attributes: { Id: '5.70306E+17' } });
  });

  it('has an id that only looks a little like a rounded number', () => {
    const ids = ['7E+0', '5.70306E17', 'E+17'];
    const { deals } = read(lines('Id,Account,Stage', ...ids.map((id) => `${id},Acme,Won`)));
    expect(deals.map(({ crmId }) => crmId)).toEqual(ids);
  });

  it('keeps negative money', () => {
    expect(read(lines('Account,Amount', 'Acme,(500)')).deals[0]?.amount).toEqual({ amount: '-500.00' });
  });
});

describe('the currency of an amount', () => {
  it.each([
    ['the cell itself', 'Account,Amount,Currency', 'Acme,£5,EUR', {}, 'GBP'],
    ['a column behind', 'Account,Amount,Currency', 'Acme,5,EUR', {}, 'EUR'],
    ['a column in front', 'Account,Amount Currency,Amount', 'Acme,€,5', {}, 'EUR'],
    ['the header', 'Account,Amount (CHF)', 'Acme,5', {}, 'CHF'],
    ['the config', 'Account,Amount', 'Acme,$5', { currency: 'USD' }, 'USD'],
    ['nobody', 'Account,Amount', 'Acme,$5', {}, undefined],
    ['the header’s last word', 'Account,Deal Value EUR', 'Acme,5', { map: mapped('Deal Value EUR') }, 'EUR'],
    ['a column of names', 'Account,Amount,Currency', 'Acme,5,British Pound (GBP)', {}, 'GBP'],
    ['the column, where a sign may be several', 'Account,Amount,Currency', 'Acme,$5,CAD', {}, 'CAD'],
    [
      'nobody, where the config does not fit the sign',
      'Account,Amount',
      'Acme,$5',
      { currency: 'EUR' },
      undefined,
    ],
    [
      'nobody, where the column does not fit the sign',
      'Account,Amount,Currency',
      'Acme,kr 5,EUR',
      {},
      undefined,
    ],
    [
      'the config, where a column holds but a sign',
      'Account,Amount,Currency',
      'Acme,5,$',
      { currency: 'AUD' },
      'AUD',
    ],
  ])('is told by %s', (_, header, row, reading, currency) => {
    expect(read(lines(header, row), reading).deals[0]?.amount?.currency).toBe(currency);
  });

  it.each([
    ['$5 is kept without a currency (2 rows like that)', 'Account,Amount', ['Acme,$5', 'Beta,$5']],
    ['£5 is taken for GBP', 'Account,Amount,Currency', ['Acme,£5,EUR']],
    ['amounts without a currency are taken for CHF', 'Account,Amount (CHF)', ['Acme,5']],
  ])('is told where it is a matter of opinion: %s', (told, header, rows) => {
    expect(read(lines(header, ...rows)).decisions.map(({ what }) => what)).toEqual([told]);
  });

  it('that is not understood stays as an attribute', () => {
    expect(read(lines('Account,Amount,Currency', 'Acme,5,Doubloons')).deals[0]).toMatchObject({
      amount: { amount: '5.00' },
      attributes: { Currency: 'Doubloons' },
    });
  });
});
