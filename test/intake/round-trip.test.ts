import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RowDeal } from '../../src/domain/intake.ts';
import { isProblem } from '../../src/domain/problem.ts';
import { read } from './reading.ts';

type Order = 'ymd' | 'dmy' | 'mdy';

interface Written {
  readonly account: string;
  readonly name: string;
  readonly status: 'open' | 'won' | 'lost';
  readonly cents: number;
  readonly date: readonly [number, number, number];
  readonly notes: string;
  readonly region: string;
}

const stages = { open: 'Proposal', won: 'Closed Won', lost: 'Closed Lost' } as const;
/** Words with what makes trouble in cells, but no blanks at the ends. */
const trouble = fc.constantFrom('"', ',', ';', '|', "'", 'é', 'ü', '“', '=', '@', ' ', 'a', 'Z', '7');
const word = fc.array(trouble, { maxLength: 12 }).map((parts) => `A${parts.join('')}b`.replace(/ +/g, ' '));
const notes = fc.array(word, { maxLength: 3 }).map((parts) => parts.join('\n'));

const deal: fc.Arbitrary<Written> = fc.record({
  account: word,
  name: word,
  status: fc.constantFrom('open', 'won', 'lost'),
  cents: fc.integer({ min: -9_999_999, max: 999_999_999 }),
  date: fc.tuple(
    fc.integer({ min: 1990, max: 2060 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  notes,
  region: word,
});

const manner = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom('utf8', 'bom', 'utf16le', 'utf16be'),
  order: fc.constantFrom('ymd', 'dmy', 'mdy'),
  mark: fc.constantFrom('/', '-', '.'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  decimal: fc.constantFrom('.', ','),
});

type Manner = typeof manner extends fc.Arbitrary<infer Value> ? Value : never;

function padded(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

function day([year, month, date]: Written['date'], order: Order, mark: string): string {
  const parts = {
    ymd: [year, padded(month), padded(date)],
    dmy: [date, month, year],
    mdy: [month, date, year],
  };
  return parts[order].join(mark);
}

function amount(cents: number): string {
  const digits = padded(Math.abs(cents), 3);
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The deals as a CSV file in that manner. */
function written(deals: readonly Written[], how: Manner): Uint8Array {
  const cell = (text: string): string =>
    how.quoteAll || /["\n\r]/.test(text) || text.includes(how.delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const rows = deals.map((each) => [
    each.account,
    each.name,
    stages[each.status],
    amount(each.cents).replace('.', how.decimal),
    day(each.date, how.order, how.mark),
    each.notes,
    each.region,
  ]);
  const all = [
    ['Account Name', 'Opportunity Name', 'Stage', 'Amount', 'Close Date', 'Notes', 'Region'],
    ...rows,
  ];
  return encoded(all.map((cells) => cells.map(cell).join(how.delimiter) + how.end).join(''), how.encoding);
}

function encoded(text: string, encoding: Manner['encoding']): Uint8Array {
  if (encoding === 'utf8') return Buffer.from(text);
  if (encoding === 'bom') return Buffer.from(`\uFEFF${text}`);
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf16le' ? bytes : bytes.swap16();
}

function expected(each: Written): RowDeal {
  const [year, month, date] = each.date;
  const value = amount(each.cents);
  return {
    account: each.account,
    name: each.name,
    status: each.status,
    stage: stages[each.status],
    amount: { amount: value === '-0.00' ? '0.00' : value },
    closeDate: `${year}-${padded(month)}-${padded(date)}` as NonNullable<RowDeal['closeDate']>,
    ...(each.notes === '' ? {} : { notes: each.notes }),
    attributes: { Region: each.region },
  };
}

/** True when the dates of the file can be read in one order only, or the order makes no difference. */
function decided(deals: readonly Written[], order: Order): boolean {
  return (
    order === 'ymd' ||
    deals.some(({ date }) => date[2] > 12) ||
    deals.every(({ date }) => date[1] === date[2])
  );
}

it('any deals, written with any delimiter, quotes, encoding, line ends and date order, come back as they were', () => {
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), manner, (deals, how) => {
      const file = written(deals, how);
      if (decided(deals, how.order)) {
        expect(read(file)).toMatchObject({ rejected: [], dropped: 0, delimiter: how.delimiter });
      } else {
        let code: string | undefined;
        try {
          read(file);
        } catch (error) {
          code = isProblem(error) ? error.code : undefined;
        }
        expect(code).toBe('ambiguous');
      }
      expect(read(file, { dates: how.order }).deals).toEqual(deals.map(expected));
    }),
    { numRuns: 300 },
  );
});

it('any text at all is read or refused in words, never anything else', () => {
  const piece = fc.constantFrom(
    'Account',
    'Stage',
    'Amount',
    'Close Date',
    ',',
    ';',
    '\n',
    '"',
    '1.5',
    '3/4/26',
    '\u0000',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        const found = read(pieces.join(''));
        expect(found.rows).toBe(found.deals.length + found.rejected.length);
      } catch (error) {
        expect(isProblem(error), String(error)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
