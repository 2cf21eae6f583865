import type { Decision } from '../domain/decision.ts';
import type { Reading } from '../domain/intake.ts';
import type { Money } from '../domain/money.ts';
import { amountColumn } from './amount-column.ts';
import { amountWordsOf } from './amounts.ts';
import type { Blanks } from './blanks.ts';
import { currenciesOfCell, currencyOfHeader } from './currencies.ts';
import { lookedUp } from './looked-up.ts';
import type { DealTable } from './table.ts';
import type { Tally } from './tally.ts';
import { filled } from './tally.ts';

/** How this file writes money. */
export interface Amounts {
  /** The money in an amount cell, undefined where it is none; a currency cell of the same row may tell the currency. */
  money(cell: string, currencyCell: string): Money | undefined;
  /** The ISO code in a currency cell, undefined where it is not understood. */
  currency(cell: string): string | undefined;
  /** To be asked for once every row was read. */
  decisions(): readonly Decision[];
}

/** Settles the number format of the amount column. */
export function amountsOf(table: DealTable, tally: Tally, blanks: Blanks, reading: Reading): Amounts {
  const { exact } = table.dialect;
  const words = amountWordsOf(table.dialect);
  const header = table.columns.find(({ field }) => field === 'amount')?.header ?? '';
  const column = amountColumn(
    header,
    filled(tally('amount'), blanks),
    words,
    exact ? '.' : table.decimalMark,
  );
  const inHeader = currencyOfHeader(header, words.currencies);
  const otherwise = inHeader ?? (exact ? undefined : reading.currency);
  const besideIn = lookedUp((cell) => currenciesOfCell(cell, words.currencies));
  const notes: CurrencyNotes = { without: undefined, times: 0, against: undefined };
  return {
    currency: (cell) => onlyOne(currenciesOfCell(cell, words.currencies)),
    money(cell, currencyCell) {
      const found = column.read(cell);
      if (!found) return undefined;
      const beside = besideIn(currencyCell);
      const currency = currencyFrom(found.currencies, beside, otherwise);
      note(notes, cell, found.currencies, beside, currency);
      return currency === undefined ? { amount: found.amount } : { amount: found.amount, currency };
    },
    decisions: () =>
      exact ? [] : [...column.decisions, ...headerDecision(header, inHeader), ...noted(header, notes)],
  };
}

/** What the cell says counts, then the column beside it, then what holds for all; a sign that may be several only where one of them fits it. */
function currencyFrom(
  inCell: readonly string[] | undefined,
  beside: readonly string[] | undefined,
  otherwise: string | undefined,
): string | undefined {
  const sure = onlyOne(inCell);
  if (sure !== undefined) return sure;
  const next = onlyOne(beside) ?? (fits(otherwise, beside) ? otherwise : undefined);
  return fits(next, inCell) ? next : undefined;
}

function onlyOne(codes: readonly string[] | undefined): string | undefined {
  return codes?.length === 1 ? codes[0] : undefined;
}

function fits(code: string | undefined, codes: readonly string[] | undefined): boolean {
  return code !== undefined && (codes === undefined || codes.length === 0 || codes.includes(code));
}

/** Amounts whose currency could not be told, and one that says something else than the column beside it. */
interface CurrencyNotes {
  without: string | undefined;
  times: number;
  against: { readonly cell: string; readonly kept: string; readonly beside: string } | undefined;
}

function note(
  notes: CurrencyNotes,
  cell: string,
  inCell: readonly string[] | undefined,
  beside: readonly string[] | undefined,
  currency: string | undefined,
): void {
  const signs = inCell ?? beside;
  if (currency === undefined && signs !== undefined) {
    notes.without ??= cell;
    notes.times += 1;
  }
  const [other] = beside ?? [];
  if (currency !== undefined && other !== undefined && beside?.length === 1 && other !== currency)
    notes.against ??= { cell, kept: currency, beside: other };
}

function noted(column: string, { without, times, against }: CurrencyNotes): readonly Decision[] {
  const decisions: Decision[] = [];
  if (without !== undefined) {
    decisions.push({ kind: 'noCurrency', column, cell: without.trim(), rows: times, sure: false });
  }
  if (against !== undefined) {
    const { kept, beside } = against;
    const cell = against.cell.trim();
    decisions.push({ kind: 'currencyBeside', column, cell, kept, beside, sure: false });
  }
  return decisions;
}

function headerDecision(column: string, currency: string | undefined): readonly Decision[] {
  return currency === undefined ? [] : [{ kind: 'currencyInHeader', column, currency, sure: true }];
}
