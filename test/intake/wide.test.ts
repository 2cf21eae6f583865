import { expect, it } from 'vitest';
import { lines, read } from './reading.ts';

const width = 617;

it('A table of 617 columns keeps each of them, and finds those that tell of the deal', () => {
  const headers = Array.from({ length: width }, (_, at) => `Custom property ${at}`);
  headers[600] = 'Nombre del negocio ';
  headers[601] = 'Etapa del negocio'.normalize('NFD');
  headers[602] = 'Fecha de creacio\u0301n';
  headers[603] = 'Importe';
  const cells = headers.map((_, at) => `v${at}`);
  cells.splice(600, 4, 'Renewal', 'Cierre perdido', '2026-05-13', '45.000,00');
  const { crm, deals } = read(lines(headers.join('\t'), cells.join('\t')));
  expect({ crm, status: deals[0]?.status, amount: deals[0]?.amount, createdOn: deals[0]?.createdOn }).toEqual(
    { crm: 'HubSpot', status: 'lost', amount: { amount: '45000.00' }, createdOn: '2026-05-13' },
  );
  expect(Object.keys(deals[0]?.attributes ?? {})).toHaveLength(width - 4);
});

it('A cell of 180 KB with its lines and quotation marks is kept whole', () => {
  const long = `${'Dear Ann, "as agreed", here it is.\n'.repeat(5_500)}Yours`;
  const { deals } = read(
    lines(
      'Record ID,Deal Name,Deal Stage,Associated Email',
      `1,Renewal,Closed lost,"${long.replaceAll('"', '""')}"`,
    ),
  );
  expect(long.length).toBeGreaterThan(180_000);
  expect(deals[0]).toMatchObject({ status: 'lost', contact: { email: expect.stringContaining('Dear Ann') } });
});
