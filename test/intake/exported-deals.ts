import fc from 'fast-check';
import type { Day } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';
import type { RowDeal } from '../../src/domain/intake.ts';
import { canonicalAmount } from '../../src/domain/money.ts';
import { dealHeaders } from '../../src/domain/own-table.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { isDamagedId } from '../../src/intake/crm-ids.ts';
import { csvText } from '../../src/render/csv.ts';
import { dealTable } from '../../src/render/export-deals.ts';

/** What cells begin with, or hold, that trips up readers of tables. */
const trouble = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\n',
    '|',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ',',
    ';',
    ' ',
    '\u00a0',
    '\uFEFF',
  ],
  ...['\u001b[2J', '\u202e', '\u0085', '\u2028', 'e\u0301', '👩‍👧', '\u{10ffff}', 'a', 'Z', '7', '0', 'E+'],
);
const whole = fc.constantFrom(
  ...[
    'TBD',
    'n/a',
    '-',
    '?',
    'Total',
    'Q4 2026',
    '=1+1',
    "'=1",
    "''",
    '\n',
    ' ',
    'sep=;',
    'true',
    '999',
    '2026-11-21',
  ],
  ...[
    'won',
    'Closed Lost',
    '__proto__',
    'constructor',
    'toString',
    'CRM: ',
    'CRM: Status',
    'Status',
    'Recover ID',
    'column 3',
  ],
);
const text = fc.oneof(
  fc.array(trouble, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  whole,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(holdable),
);
const letters = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz');
const id = fc.string({ unit: letters, minLength: 15, maxLength: 15 }).map((rest) => `k${rest}` as Id);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10) as Day);
const amount = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 10n ** 18n }),
    fc.constantFrom('', '.5', '.25', '.125', '.0625'),
  )
  .map((parts) => canonicalAmount(parts.join('')));
const money = fc.record(
  { amount, currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XOF', 'ALL') },
  { requiredKeys: ['amount'], noNullPrototype: true },
);
const contact = fc
  .record(
    { name: text, phone: text, email: text, address: text },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((one) => Object.keys(one).length > 0);
const attributeNames = fc.oneof(text, fc.constantFrom(...dealHeaders.map(([, header]) => header)));
const attributes = fc
  .array(fc.tuple(attributeNames, text), { maxLength: 4 })
  .map((entries): Readonly<Record<string, string>> => Object.fromEntries(entries));

/** An id that reads like one that a spreadsheet has rounded cannot be told from it, and is not taken for an id. */
const crmId = text.filter((one) => !isDamagedId(one.trim()));

const deal = fc.record(
  {
    ...{ id, crmId, account: text, name: text, status: fc.constantFrom('open', 'won', 'lost') },
    ...{
      stage: text,
      amount: money,
      closeDate: day,
      createdOn: day,
      lastActivityOn: day,
      owner: text,
      contact,
    },
    ...{
      nextStep: text,
      notes: text,
      stated: text,
      competitor: text,
      product: text,
      source: text,
      attributes,
    },
    inLastImport: fc.boolean(),
  },
  { requiredKeys: ['id', 'status', 'attributes', 'inLastImport'], noNullPrototype: true },
) as unknown as fc.Arbitrary<Deal>;

/** Any deals that a pipeline can hold: each has an id of its own, and where it has one, a CRM id of its own. */
export const exportableDeals: fc.Arbitrary<readonly Deal[]> = fc
  .uniqueArray(deal, { maxLength: 6, selector: (one) => one.id })
  .filter((deals) => {
    const crmIds = deals.flatMap((one) => one.crmId ?? []);
    return new Set(crmIds).size === crmIds.length;
  });

/** What a file can hold: no half characters, no NUL, and line ends of one kind. */
function holdable(cell: string): string {
  const kept = new TextDecoder().decode(new TextEncoder().encode(cell.replace(/\r\n?/g, '\n')));
  return kept.replaceAll('\0', '\uFFFD');
}

/** The deals as `recover export csv deals` writes them into a file. */
export function exportedFile(deals: readonly Deal[], raw = false): Uint8Array {
  const { headers, rows } = dealTable(deals, raw);
  return new TextEncoder().encode(`\uFEFF${csvText([headers, ...rows], raw)}`);
}

/** What importing them has to give: all but whether they stood in the last import. */
export function asRows(deals: readonly Deal[]): readonly RowDeal[] {
  return deals.map(({ inLastImport: _, ...row }) => row);
}

/** True where a text cell begins with what a spreadsheet would run. */
export function beginsFormula(cell: string): boolean {
  return /^[=+\-@\t\r\n|＝＋－＠]/.test(cell) && !/^-?\d+\.\d+$/.test(cell);
}
