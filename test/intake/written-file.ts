import { gzipSync } from 'node:zlib';
import type { DialectHeaders } from './dialect-headers.ts';
import type { Encoding, Manner, PlainDeal } from './manners.ts';
import { writtenDay } from './written-days.ts';
import { besideOf, plainDigits, writtenMoney } from './written-money.ts';

/** A column: its header, and the cell of a deal; in a list of records an amount is a bare number. */
interface WrittenColumn {
  readonly header: string;
  readonly cell: (deal: PlainDeal) => string;
  readonly isNumber?: boolean;
}

/** What a stage is called. */
export const stages = { open: 'Proposal', won: 'Closed Won', lost: 'Closed Lost' } as const;

/** The deals as a file of bytes in that manner. */
export function writtenFile(deals: readonly PlainDeal[], how: Manner, dialect: DialectHeaders): Uint8Array {
  const columns = columnsOf(how, dialect);
  return encoded(how.list === '' ? asTable(deals, columns, how) : asList(deals, columns, how), how.encoding);
}

/** The header of the amounts, with their currency where it is told there. */
export function amountHeader({ headers }: DialectHeaders, { money }: Manner): string {
  return money.told === 'header' ? `${headers.amount} (EUR)` : headers.amount;
}

function columnsOf(how: Manner, dialect: DialectHeaders): readonly WrittenColumn[] {
  const { headers } = dialect;
  const { told } = how.money;
  const amount = {
    header: amountHeader(dialect, how),
    cell: (deal: PlainDeal) => writtenMoney(deal, how.money),
    isNumber: true,
  };
  const currency = { header: headers.currency, cell: (deal: PlainDeal) => besideOf(deal, how.money) ?? '' };
  return [
    { header: headers.account, cell: ({ account }) => account },
    { header: headers.name, cell: ({ name }) => name },
    { header: headers.stage, cell: ({ status }) => stages[status] },
    ...(told === 'before' ? [currency, amount] : [amount]),
    ...(told === 'behind' ? [currency] : []),
    { header: headers.closeDate, cell: ({ closes }) => writtenDay(closes, how.closes) },
    { header: headers.createdOn, cell: ({ began }) => writtenDay(began, how.began) },
    { header: headers.notes, cell: ({ notes }) => notes },
    { header: 'Zone', cell: ({ zone }) => zone },
  ];
}

function asTable(deals: readonly PlainDeal[], columns: readonly WrittenColumn[], how: Manner): string {
  const cell = (text: string): string =>
    how.quoteAll || /["\n\r]/.test(text) || text.includes(how.delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const rows = deals.map((deal) => columns.map((column) => column.cell(deal)));
  const lines = [columns.map(({ header }) => header), ...rows].map((cells) =>
    cells.map(cell).join(how.delimiter),
  );
  const all = how.saysDelimiter ? [`sep=${how.delimiter}`, ...lines] : lines;
  return all.map((line) => line + how.end).join('');
}

function asList(deals: readonly PlainDeal[], columns: readonly WrittenColumn[], how: Manner): string {
  const texts = deals.map((deal) => {
    const parts = columns.map(({ header, cell, isNumber }) => {
      const value = isNumber ? plainDigits(deal.thousandths) : JSON.stringify(cell(deal));
      return `${JSON.stringify(header)}:${value}`;
    });
    return `{${parts.join(',')}}`;
  });
  return how.list === 'list' || deals.length === 1 ? `[${texts.join(`,${how.end}`)}]` : texts.join(how.end);
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'packed') return gzipSync(text);
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with a mark') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'windows-1250' || encoding === 'windows-1252') return oneByteEach(text, encoding);
  const wide = Buffer.from(encoding.endsWith('unmarked') ? text : `\uFEFF${text}`, 'utf16le');
  return encoding.startsWith('utf-16be') ? wide.swap16() : wide;
}

/** Windows-1252 by its own table, Windows-1250 by the decoder's. */
function oneByteEach(text: string, encoding: 'windows-1250' | 'windows-1252'): Uint8Array {
  const upper = encoding === 'windows-1250' ? decodedUpperHalf() : western;
  const plain = text
    .replaceAll('\u2212', '-')
    .replaceAll('\u202f', '\u00a0')
    .replaceAll('£', encoding === 'windows-1250' ? 'GBP ' : '£');
  return Uint8Array.from(plain, (letter) => {
    const at = upper.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : at + 128;
  });
}

const western = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

function decodedUpperHalf(): readonly string[] {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  return [...new TextDecoder('windows-1250').decode(bytes)];
}
