import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

describe('lines that are no rows', () => {
  it('are dropped and counted', () => {
    const found = read(
      lines(
        'Account Name,Stage,Amount',
        'Acme,Won,5',
        '',
        ',,',
        'Account Name,Stage,Amount',
        'Total,,5',
        'Grand Totals (5700 records)',
        'Confidential Information - Do Not Distribute',
        'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
        'Copyright © 2000-2026 salesforce.com',
      ),
    );
    expect(found).toMatchObject({ rows: 1, dropped: 8, rejected: [] });
  });

  it('do not take a customer called Total with them', () => {
    expect(
      read(lines('Account,Stage,Amount', 'Total,Won,5', 'Total,Won,', 'Total Energy,,5')).deals,
    ).toHaveLength(3);
  });

  it('are further lines of a deal with the same id: what they fill in wins, products are listed', () => {
    const table = lines(
      'Id,Account,Stage,Amount,Product',
      '1,Acme,Open,5,Hub',
      '2,Beta,Won,7,Hub',
      '1,,Won,,Switch',
    );
    expect(read(table)).toMatchObject({
      rows: 2,
      dropped: 1,
      deals: [
        { crmId: '1', account: 'Acme', status: 'won', amount: { amount: '5.00' }, product: 'Hub, Switch' },
        {},
      ],
    });
  });

  it('are not those of two deals of one account and name without ids', () => {
    expect(
      read(lines('Account,Deal Name,Stage', 'Acme,Renewal,Won', 'Acme,Renewal,Lost')).deals,
    ).toHaveLength(2);
  });
});
