import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lines, read, refusal } from './reading.ts';

const records = [
  {
    attributes: { type: 'Opportunity', url: '/services/data/v60.0/sobjects/Opportunity/006A' },
    Id: '006A',
    Name: 'Docks',
    Account: { attributes: { type: 'Account', url: '/x' }, Name: 'Brandt Logistics' },
    StageName: 'Closed Lost',
    IsClosed: true,
    IsWon: false,
    Amount: 45000.5,
    CloseDate: '2026-03-04',
    CreatedDate: '2024-01-22T16:14:25.000+0000',
    NextStep: null,
    Region__c: 'North',
  },
  { Id: '006B', Name: 'Presses', StageName: 'Proposal', IsClosed: false, IsWon: false, Amount: 1.234 },
];

const deals = [
  {
    crmId: '006A',
    account: 'Brandt Logistics',
    name: 'Docks',
    status: 'lost',
    stage: 'Closed Lost',
    amount: { amount: '45000.50' },
    closeDate: '2026-03-04',
    createdOn: '2024-01-22',
    attributes: { Region__c: 'North' },
  },
  {
    crmId: '006B',
    name: 'Presses',
    status: 'open',
    stage: 'Proposal',
    amount: { amount: '1.234' },
    attributes: {},
  },
];

describe('a list of records', () => {
  it.each([
    [
      'as the answer to a query',
      JSON.stringify({ status: 0, result: { records, totalSize: 2, done: true } }),
    ],
    ['of its own', JSON.stringify(records, undefined, 2)],
    ['behind a byte order mark', `\uFEFF${JSON.stringify(records)}`],
    ['one on each line', lines(...records.map((record) => JSON.stringify(record)))],
    [
      'one on each line, with lines between',
      records.map((record) => JSON.stringify(record)).join('\r\n\r\n'),
    ],
  ])('%s is read as a table is', (_, text) => {
    expect(read(text, { file: 'deals.json' })).toMatchObject({
      crm: 'Salesforce',
      delimiter: '',
      encoding: 'UTF-8',
      rows: 2,
      dropped: 0,
      rejected: [],
      deals,
    });
  });

  it('may be packed, or in UTF-16', () => {
    expect(read(gzipSync(JSON.stringify(records))).deals).toEqual(deals);
    expect(read(Buffer.from(`\uFEFF${JSON.stringify(records)}`, 'utf16le')).deals).toEqual(deals);
  });

  it('has what lies in its properties as its own', () => {
    const text = JSON.stringify({
      results: [{ id: '7', properties: { dealname: 'Docks', dealstage: 'closedwon', amount: '500' } }],
    });
    expect(read(text).deals).toMatchObject([{ name: 'Docks', status: 'won', amount: { amount: '500.00' } }]);
  });

  it('keeps long numbers to the last digit, and leaves texts alone', () => {
    const text =
      '[{"Id":4876876000000333001,"Name":"No: 4876876000000333001, \\"x\\\\","Stage":"Won","Amount":12345678901234567.25}]';
    expect(read(text).deals[0]).toMatchObject({
      crmId: '4876876000000333001',
      name: 'No: 4876876000000333001, "x\\',
      amount: { amount: '12345678901234567.25' },
    });
  });

  it('leaves lists within a deal out, and says so', () => {
    const { deals: found, decisions } = read(
      JSON.stringify([{ Name: 'Docks', Stage: 'Won', Tags: ['a', 'b'], Lines: [{ Product: 'x' }] }]),
    );
    expect(found[0]?.attributes).toEqual({ Tags: 'a; b' });
    expect(decisions).toMatchObject([{ column: 'Lines', what: 'is left out' }]);
  });

  it('names a record that cannot be read by its place, or by its line', () => {
    const bad = [
      { Name: 'A', Stage: 'Won' },
      { Name: 'B', Stage: 'Won', Amount: 'lots' },
    ];
    expect(read(JSON.stringify(bad)).rejected).toMatchObject([{ line: 2 }]);
    expect(read(`${JSON.stringify(bad[0])}\n\n${JSON.stringify(bad[1])}`).rejected).toMatchObject([
      { line: 3 },
    ]);
  });

  it('may use words that objects know', () => {
    const [deal] = read('[{"Name":"A","Stage":"Won","__proto__":"x","constructor":{"a":1}}]').deals;
    expect(Object.entries(deal?.attributes ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor.a', '1'],
    ]);
  });

  it.each([
    ['cut short', '[{"Name":"A"},{"Na', 'is damaged or cut short'],
    ['empty', '[]', 'holds no list of deals'],
    [
      'an answer without records',
      '{"status":1,"name":"NOT_FOUND","message":"No."}',
      'holds no list of deals',
    ],
    [
      'a copy made here',
      '{"recover":1,"kind":"export","data":{"ledger":{"losses":[{}]}}}',
      'is a copy made by recover',
    ],
    ['of things without deals', '[{"colour":"red"}]', 'No deals were recognised'],
    [
      'with too many columns',
      JSON.stringify([Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`c${at}`, 1]))]),
      'more than 1,000 columns',
    ],
    ['of brackets', '['.repeat(2_000_000), 'more than 250,000 rows'],
    ['nested without end', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, 'holds no list of deals'],
  ])('that is %s is refused in words', (_, text, words) => {
    expect(refusal(text)).toMatchObject({ code: 'unreadable', message: expect.stringContaining(words) });
  });

  it('tells the accounts too', () => {
    const accounts = new TextEncoder().encode('[{"Id":"001A","Name":"Acme","Phone":"555"}]');
    const table = lines('Id,AccountId,Name,StageName,CloseDate', '6,001A,Renewal,Closed Won,2026-01-31');
    expect(read(table, { accounts }).deals[0]).toMatchObject({ account: 'Acme', contact: { phone: '555' } });
  });
});
