import { expect, it } from 'vitest';
import { createIntake } from '../../src/intake/intake.ts';
import { layouts, lines } from './reading.ts';

it('asks for the layouts when a file is read, not before', async () => {
  let asked = 0;
  const intake = createIntake({
    layouts: () => {
      asked += 1;
      return Promise.resolve(layouts);
    },
  });
  expect(asked).toBe(0);
  const bytes = new TextEncoder().encode(lines('Account,Stage', 'Acme,Won'));
  expect(await intake.read(bytes, { file: 'deals.csv', map: new Map() })).toEqual({
    crm: 'table of deals',
    encoding: 'UTF-8',
    delimiter: ',',
    dateOrder: undefined,
    headers: ['Account', 'Stage'],
    mapping: [
      { header: 'Account', field: 'account', by: 'name' },
      { header: 'Stage', field: 'stage', by: 'name' },
    ],
    decisions: [],
    afterClosing: [],
    rows: 1,
    dropped: 0,
    rejected: [],
    deals: [{ account: 'Acme', status: 'won', stage: 'Won', attributes: {} }],
  });
  expect(asked).toBe(1);
});
