import { canonicalAmount, inThousands } from '../domain/money.ts';
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
  cells: readonly (readonly [cell: string, times: number])[],
): Amounts {
  const header = table.columns.find(({ field }) => field === 'amount')?.header ?? '';
  const known = wordsOf(table.dialect, (layout) => layout.hundredths).map(headerKey);
  const first = cells.find(([cell]) => /[1-9]/.test(cell))?.[0];
  if (first === undefined || !known.includes(headerKey(header)) || !cells.every(([cell]) => isWhole(cell)))
    return amounts;
  return {
    ...amounts,
    money(cell, currencyCell) {
      const money = amounts.money(cell, currencyCell);
      return money && { ...money, amount: hundredth(money.amount) };
    },
    decisions: () => [
      ...amounts.decisions(),
      {
        column: header,
        what: `${first.trim()} is taken for ${inThousands(hundredth(canonicalAmount(first.trim())))}`,
        why: 'this CRM counts in hundredths, and no amount has a decimal mark',
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
