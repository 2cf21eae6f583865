import type { Decision } from '../domain/decision.ts';
import type { RowDeal } from '../domain/intake.ts';
import type { Column } from './columns.ts';
import type { UnclearClosings } from './unclear.ts';

/** What columns were taken for by their values alone. */
export function guessedColumns(columns: readonly Column[]): readonly Decision[] {
  return columns.flatMap(({ header, field, by }) => {
    if (field === undefined || by === 'name') return [];
    return [{ kind: 'guessedColumn', column: header, field, sure: false }];
  });
}

/** A table may have that many deals of one company; with more of each, what is called the client is rather a kind of client. */
const dealsOfOne = 50;

/** A column that is called the account, but holds a few words again and again. */
export function fewAccounts(column: Column | undefined, deals: readonly RowDeal[]): readonly Decision[] {
  const names = new Set(deals.map(({ account }) => account));
  if (column === undefined || names.size < 2 || deals.length < names.size * dealsOfOne) return [];
  const { header } = column;
  return [{ kind: 'fewAccounts', column: header, accounts: names.size, deals: deals.length, sure: false }];
}

/** Rows that were left out because the CRM had deleted or put away their deals. */
export function deletedRows(column: Column | undefined, count: number): readonly Decision[] {
  if (column === undefined || count === 0) return [];
  return [{ kind: 'deletedRows', column: column.header, rows: count, sure: true }];
}

/** Deals that are called closed in a word that does not tell how. */
export function closedSomehow({ column, words }: UnclearClosings): readonly Decision[] {
  return [...words].map(([word, deals]) => ({
    kind: 'closedSomehow',
    column: column?.header ?? '',
    word,
    deals,
    sure: false,
  }));
}
