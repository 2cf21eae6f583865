import { expect, it } from 'vitest';
import { openHome } from '../world.ts';

const rows = Array.from({ length: 2_500 }, (_, at) => `Account ${at},Offer,${at}`);
const files = { 'a/deals.csv': ['Account,Stage,Amount', ...rows].join('\n') };

it('an import tells how far it has come, and takes that away before it shows its result', async () => {
  const told: (string | undefined)[] = [];
  await openHome().ran(['import', 'a/deals.csv'], { files, watch: (line) => told.push(line) });
  expect(told).toEqual([
    'Reading deals.csv',
    'Reading deals.csv: 0 of 2,500 rows',
    'Reading deals.csv: 1,000 of 2,500 rows',
    'Reading deals.csv: 2,000 of 2,500 rows',
    undefined,
    'Keeping 2,500 deals',
    'Keeping 2,500 deals',
    undefined,
  ]);
});

it('an import that is refused takes it away too', async () => {
  const told: (string | undefined)[] = [];
  const nothing = { 'deals.csv': 'Colour,Weight\nred,3' };
  const { code } = await openHome().ran(['import', 'deals.csv'], {
    files: nothing,
    watch: (line) => told.push(line),
  });
  expect([code, told.at(-1)]).toEqual([1, undefined]);
});
