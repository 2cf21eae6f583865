import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

describe('the table of accounts', () => {
  const deals = lines('Id,AccountId,Name,StageName,CloseDate', '6,001A,Renewal,Closed Won,2026-01-31');
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('gives a deal its account, phone and address by the account id', () => {
    const accounts = bytes(
      lines(
        'Id,Name,BillingStreet,BillingCity,Phone,Website',
        '001A,Acme,"1 High St\nFloor 2",York,555,acme.example',
      ),
    );
    expect(read(deals, { accounts }).deals[0]).toMatchObject({
      account: 'Acme',
      contact: { phone: '555', address: '1 High St Floor 2, York' },
      attributes: { AccountId: '001A', Website: 'acme.example' },
    });
  });

  it('is not needed: without it the account is left out and its id kept', () => {
    const [deal] = read(deals).deals;
    expect(deal).toMatchObject({ name: 'Renewal', attributes: { AccountId: '001A' } });
    expect(deal).not.toHaveProperty('account');
  });

  it('is refused where it has no ids or no names', () => {
    expect(() => read(deals, { accounts: bytes(lines('Phone,Fax', '1,2')) })).toThrow(
      'needs a column for the account id',
    );
  });
});
