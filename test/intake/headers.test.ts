import { describe, expect, it } from 'vitest';
import type { DealField } from '../../src/domain/intake.ts';
import { lines, read, refusal } from './reading.ts';

/** Field → header of what was recognised. */
function mapping(header: string): Readonly<Record<string, string>> {
  return Object.fromEntries(read(lines(header, '')).mapping.map((column) => [column.field, column.header]));
}

describe('headers', () => {
  it.each([
    [
      'however they are capitalised',
      'ACCOUNT NAME,deal stage',
      { account: 'ACCOUNT NAME', stage: 'deal stage' },
    ],
    ['in the names of an interface', 'AccountId,StageName', { accountId: 'AccountId', stage: 'StageName' }],
    ['with lines and stars', 'account_name,*Stage*', { account: 'account_name', stage: '*Stage*' }],
    [
      'without their accents',
      'Nome do negocio,Etapa do negócio',
      { name: 'Nome do negocio', stage: 'Etapa do negócio' },
    ],
    [
      'with accents in two parts',
      'Nome do nego\u0301cio,Valor',
      { name: 'Nome do nego\u0301cio', amount: 'Valor' },
    ],
    [
      'with what a CRM hangs on',
      'Opportunity ID (18 Digit),Stage,Competitor__c,Product cf_469166',
      {
        crmId: 'Opportunity ID (18 Digit)',
        stage: 'Stage',
        competitor: 'Competitor__c',
        product: 'Product cf_469166',
      },
    ],
    [
      'of a report with its own amount and its currency in front',
      'Account Name,Opportunity Name,Stage,Total Amount Currency,Total Amount,Close Date',
      {
        account: 'Account Name',
        name: 'Opportunity Name',
        stage: 'Stage',
        currency: 'Total Amount Currency',
        amount: 'Total Amount',
        closeDate: 'Close Date',
      },
    ],
    [
      'with the name of the object in front',
      'Opportunity: Close Date,Deal - Owner,Account: Account Name',
      {
        closeDate: 'Opportunity: Close Date',
        owner: 'Deal - Owner',
        account: 'Account: Account Name',
      },
    ],
    [
      'with the currency behind',
      'Account,Opportunity Amount USD',
      { account: 'Account', amount: 'Opportunity Amount USD' },
    ],
    [
      'of another CRM',
      'Deal - Title,Deal - Organization,Deal - Status,Deal - Lost reason',
      {
        name: 'Deal - Title',
        account: 'Deal - Organization',
        status: 'Deal - Status',
        stated: 'Deal - Lost reason',
      },
    ],
  ])('are recognised %s', (_, header, expected) => {
    expect(mapping(header)).toEqual(expected);
  });

  it('may come twice, be empty, or be words that objects know', () => {
    const header = 'Account,Stage,Tag,Tag,,__proto__,constructor,toString';
    const [deal] = read(lines(header, 'Acme,Won,a,b,c,d,e,f')).deals;
    expect(Object.entries(deal?.attributes ?? {})).toEqual([
      ['Tag', 'a'],
      ['Tag (2)', 'b'],
      ['column 5', 'c'],
      ['__proto__', 'd'],
      ['constructor', 'e'],
      ['toString', 'f'],
    ]);
    expect(({} as Record<string, unknown>)['d']).toBeUndefined();
  });

  it('may stand below the title of a report', () => {
    const found = read(
      lines('Pipeline of the north', '', 'As of,2026-11-21', 'Account,Stage,Amount', 'Acme,Won,5'),
    );
    expect(found).toMatchObject({ rows: 1, dropped: 3, deals: [{ account: 'Acme', status: 'won' }] });
  });

  it('are told apart where several would do: the best is taken, the others stay as attributes', () => {
    const { deals } = read(
      lines('Deal Name,Expected Close Date,Close Date,Stage', 'A,2026-01-01,2026-02-02,Won'),
    );
    expect(deals).toMatchObject([
      { closeDate: '2026-02-02', attributes: { 'Expected Close Date': '2026-01-01' } },
    ]);
  });

  it('follow the rep where --map says so', () => {
    const map = new Map<string, DealField>([
      ['who', 'account'],
      ['Signed on', 'closeDate'],
    ]);
    const { deals, mapping: found } = read(
      lines('Who,Close Date,Signed On,Stage', 'Acme,2026-01-01,2026-02-02,Won'),
      { map },
    );
    expect(deals).toMatchObject([
      { account: 'Acme', closeDate: '2026-02-02', attributes: { 'Close Date': '2026-01-01' } },
    ]);
    expect(found[0]).toEqual({ header: 'Who', field: 'account', by: 'name' });
  });

  it('that --map names but the file lacks are told with those it has', () => {
    const problem = refusal(lines('Account,Stage', 'Acme,Won'), { map: new Map([['Deal', 'name']]) });
    expect(problem).toMatchObject({ code: 'usage', message: 'deals.csv has no column "Deal".' });
    expect(problem.hint).toContain('"Account", "Stage"');
  });
});

describe('a table that tells of no deals', () => {
  it('is refused with its headers, the way to name them and what else a column can be', () => {
    const problem = refusal(lines('Firm?,Wert?,X', 'Acme,5,1'));
    expect(problem.code).toBe('unreadable');
    expect(problem.message).toContain('"Firm?", "Wert?", "X"');
    expect(problem.hint).toContain('recover import deals.csv --map "Firm?=account" --map "Wert?=stage"');
    expect(problem.hint).toContain('Other columns can be: name of the deal, amount, close date,');
  });

  it.each([
    ['accounts', 'account,sector,year_established,revenue,employees'],
    ['support cases', 'Id,CaseNumber,AccountId,Status,IsClosed'],
    ['tasks', 'Id,WhoId,WhatId,Subject,Status'],
    ['contacts', 'Record ID,First Name,Last Name,Email,Lifecycle Stage'],
    ['companies', 'ID do registro,Nome da empresa,Cidade,Setor,Valor'],
    ['people', 'Person - ID,Person - Name,Person - Organization,Person - Label,Status'],
    ['leads', 'Record Id,Lead Owner,Company,Lead Status,Annual Revenue'],
    ['contacts', '(Do Not Modify) Contact,Full Name,Company Name,Status,Created On'],
    ['people', 'Copper ID,First Name,Last Name,Company,Status'],
  ])('is named where it is a list of %s', (called, header) => {
    expect(refusal(lines(header, '1,2,3,4,5')).message).toBe(
      `deals.csv looks like a list of ${called}, not of deals.`,
    );
  });

  it('is kept where people stand beside deals', () => {
    const header = 'First Name,Last Name,Company,Amount,Stage';
    expect(read(lines(header, 'Ann,Lee,Acme,5,Won')).deals).toHaveLength(1);
  });

  it('is kept where an account or a name stands beside a stage, an amount or a close date', () => {
    for (const header of ['Account,Amount', 'Deal Name,Close Date', 'Id,Stage']) {
      expect(read(lines(header, '')).rows).toBe(0);
    }
    expect(refusal(lines('Account,Created Date', '')).code).toBe('unreadable');
  });
});

describe('a column that is called the client', () => {
  const table = (names: readonly string[]) =>
    read(
      lines('Client,Status', ...Array.from({ length: 120 }, (_, at) => `${names[at % names.length]},Won`)),
    );
  const doubts = (names: readonly string[]) => table(names).decisions.filter(({ sure }) => !sure);

  it('is doubted where it holds two words again and again', () => {
    expect(doubts(['New', 'Current'])).toEqual([
      {
        column: 'Client',
        what: 'taken for the account, with only 2 names in 120 deals',
        why: 'it may tell something else of them',
        sure: false,
      },
    ]);
  });

  it('is believed where it names one company, or some of them', () => {
    expect(doubts(['Harlow Dairies'])).toEqual([]);
    expect(doubts(['Harlow Dairies', 'Calder & Finch', 'Ostrander'])).toEqual([]);
  });
});
