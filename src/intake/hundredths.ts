import { canonicalAmount } from '../domain/money.ts';
import { wordsOf } from './dialect.ts';
import type { Amounts } from './money.ts';
import { headerKey } from './plain.ts';
import type { DealTable } from './table.ts';

/**
 * The same amounts, but a hundredth of each where the CRM is known to write them so: a column that holds whole numbers alone.
 * One decimal mark in it shows that whole units were written after all; nothing is nothing either way.
 */
export function inHundredths(
  amounts: Amounts,
  table: DealTable,
  cells: Iterable<readonly [cell: string, times: number]>,
): Amounts {
  const header = table.columns.find(({ field }) => field === 'amount')?.header ?? '';
  const known = wordsOf(table.dialect, (layout) => layout.hundredths).map(headerKey);
  if (!known.includes(headerKey(header))) return amounts;
  const all = Array.from(cells, ([cell]) => cell);
  const first = all.find((cell) => /[1-9]/.test(cell));
  if (first === undefined || !all.every(isWhole)) return amounts;
  return {
    ...amounts,
    money(cell, currencyCell) {
      const money = amounts.money(cell, currencyCell);
      return money && { ...money, amount: hundredth(money.amount) };
    },
    decisions: () => [
      ...amounts.decisions(),
      {
        kind: 'hundredths',
        column: header,
        cell: first.trim(),
        amount: hundredth(canonicalAmount(first.trim())),
        sure: false,
      },
    ],
  };
}

function isWhole(cell: string): boolean {
  return /^\s*-?\d+\s*$/.test(cell);
}

function hundredth(amount: string): string {
  const [, sign = '', whole = ''] = /^(-?)(\d+)/.exec(amount) ?? [];
  const digits = whole.padStart(3, '0');
  return canonicalAmount(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
