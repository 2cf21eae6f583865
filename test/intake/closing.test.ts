import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

describe('the day of the end', () => {
  const header = 'Deal - Title,Deal - Status,Deal - Expected close date,Deal - Won time,Deal - Lost time';

  it.each([
    ['a lost deal closed when it was lost', 'Lost', '2026-12-31,2026-03-01,2026-04-01', '2026-04-01'],
    ['a won deal closed when it was won', 'Won', '2026-12-31,2026-03-01,2026-04-01', '2026-03-01'],
    ['an open deal closes when it should', 'Open', '2026-12-31,,2026-04-01', '2026-12-31'],
    ['a lost deal without that day closed when it should have', 'Lost', '2026-12-31,,', '2026-12-31'],
  ])('%s', (_, status, days, closeDate) => {
    expect(read(lines(header, `A,${status},${days}`)).deals[0]?.closeDate).toBe(closeDate);
  });

  it('leaves the days that it replaced beside the deal, as known only after closing', () => {
    const { deals, afterClosing } = read(lines(header, 'A,Lost,2026-12-31,2026-03-01,2026-04-01'));
    expect(deals[0]?.attributes).toEqual({
      'Deal - Expected close date': '2026-12-31',
      'Deal - Won time': '2026-03-01',
    });
    expect(afterClosing).toEqual(['Deal - Expected close date', 'Deal - Won time', 'Deal - Lost time']);
  });

  it('is the closed date where a file has no other', () => {
    const { deals } = read(lines('Deal,Closed Date,Stage', 'A,2026-03-01,Won', 'B,2026-12-01,Proposal'));
    expect(deals.map(({ closeDate }) => closeDate)).toEqual(['2026-03-01', '2026-12-01']);
  });
});

describe('how a deal stands where no word tells', () => {
  it('is told by the day on which it was won or lost', () => {
    const { deals } = read(
      lines(
        'lead_name,date_won,date_lost,status',
        'A,2026-01-02,,Done',
        'B,,2026-01-02,Gone',
        'C,-,,Talking',
      ),
    );
    expect(deals.map(({ status }) => status)).toEqual(['won', 'lost', 'open']);
  });

  it('is lost where it is no longer active and was not won', () => {
    const { deals } = read(
      lines(
        'Opportunity,Expected Revenue,Stage,Active',
        'A,5,Won,False',
        'B,5,New,False',
        'C,5,New,True',
        'D,5,New,',
      ),
    );
    expect(deals.map(({ status }) => status)).toEqual(['won', 'lost', 'open', 'open']);
  });

  it('counts as open and is told, where it is only called closed', () => {
    const { deals, decisions } = read(lines('Account,Stage', 'A,Closed', 'B,Closed', 'C,Closed Won'));
    expect(deals.map(({ status }) => status)).toEqual(['open', 'open', 'won']);
    expect(decisions).toEqual([
      {
        column: 'Stage',
        what: '"Closed" counts as open, for 2 deals',
        why: 'the word does not tell whether it was won or lost',
        sure: false,
      },
    ]);
  });
});

describe('a reason that stands for every kind of end', () => {
  it('is the reason of a loss, and else stays beside the deal', () => {
    const header = 'Topic,Est. revenue,Status,Status Reason';
    const { deals, afterClosing } = read(lines(header, 'A,5,Lost,Out-Sold', 'B,5,Open,In Progress'));
    expect(deals.map(({ stated, attributes }) => ({ stated, attributes }))).toEqual([
      { stated: 'Out-Sold', attributes: {} },
      { stated: undefined, attributes: { 'Status Reason': 'In Progress' } },
    ]);
    expect(afterClosing).toEqual(['Status Reason']);
  });
});

describe('a deal that the CRM deleted or put away', () => {
  it.each([
    ['Id,Name,StageName,CloseDate,IsDeleted', '1,A,New,2026-05-13,true', '2,B,New,2026-05-13,false'],
    ['Deal - Value,Deal - Title,Deal - Archive status', '1,A,Archived', '2,B,Not archived'],
  ])('is left out, counted and told', (header, first, second) => {
    const { deals, rows, dropped, decisions } = read(lines(header, first, second));
    expect({ names: deals.map(({ name }) => name), rows, dropped }).toEqual({
      names: ['B'],
      rows: 1,
      dropped: 1,
    });
    expect(decisions).toContainEqual(
      expect.objectContaining({ what: '1 row was left out', why: 'deleted or archived in the CRM' }),
    );
  });
});

describe('an id', () => {
  it('is the same with and without what some exports put before it', () => {
    const header = 'Record Id,Deal Name,Account Name,Closing Date';
    const { deals } = read(lines(header, 'zcrm_415,A,Acme,2026-05-13', '416,B,Acme,2026-05-13'));
    expect(deals.map(({ crmId }) => crmId)).toEqual(['415', '416']);
  });

  it.each([
    ['001Hr00002Pw01YIAW', '001Hr00002Pw01Y'],
    ['001Hr00002Pw01Y', '001Hr00002Pw01YIAW'],
  ])('of an account is found whether it has its three check letters or not', (inDeals, inAccounts) => {
    const accounts = new TextEncoder().encode(lines('Id,Name', `${inAccounts},Acme`));
    const { deals } = read(lines('Id,AccountId,Name,StageName,CloseDate', `1,${inDeals},A,New,2026-05-13`), {
      accounts,
    });
    expect(deals[0]?.account).toBe('Acme');
  });
});

describe('what is known only once a deal is closed', () => {
  it('is said by the name of its column, whatever the spelling', () => {
    const header =
      'Account,Stage,Probability (%),Date entered "Closed Lost (Main)",Days to close,Win Reason,Region,Lost To';
    const { afterClosing } = read(lines(header.replaceAll('"', '')));
    expect(afterClosing).toEqual([
      'Probability (%)',
      'Date entered Closed Lost (Main)',
      'Days to close',
      'Win Reason',
      'competitor',
    ]);
  });
});

describe('amounts that a CRM counts in hundredths', () => {
  const header = 'lead_name,status_label,value,value_period';

  it('are made whole, and told', () => {
    const { deals, decisions } = read(lines(header, 'A,Won,4500050,one_time', 'B,Won,-7,one_time'));
    expect(deals.map(({ amount }) => amount?.amount)).toEqual(['45000.50', '-0.07']);
    expect(decisions).toContainEqual(
      expect.objectContaining({ what: '4500050 is taken for 45,000.50', sure: false }),
    );
  });

  it('are left as they are where one has a decimal mark', () => {
    const { deals } = read(lines(header, 'A,Won,45000,one_time', 'B,Won,7.50,one_time'));
    expect(deals.map(({ amount }) => amount?.amount)).toEqual(['45000.00', '7.50']);
  });
});
