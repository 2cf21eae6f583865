import type { DealField, Decision, RowDeal } from '../domain/intake.ts';
import type { Column } from './columns.ts';
import type { UnclearClosings } from './unclear.ts';

/** What columns were taken for by their values alone. */
export function guessedColumns(columns: readonly Column[]): readonly Decision[] {
  return columns.flatMap(({ header, field, by }) => {
    const what = field === undefined || by === 'name' ? undefined : guesses[field];
    if (what === undefined) return [];
    const why = 'its name does not say so, but what stands in it does';
    return [{ column: header, what: `taken for ${what}`, why, sure: false }];
  });
}

/** A table may have that many deals of one company; with more of each, what is called the client is rather a kind of client. */
const dealsOfOne = 50;

/** A column that is called the account, but holds a few words again and again. */
export function fewAccounts(column: Column | undefined, deals: readonly RowDeal[]): readonly Decision[] {
  const names = new Set(deals.map(({ account }) => account));
  if (column === undefined || names.size < 2 || deals.length < names.size * dealsOfOne) return [];
  const what = `taken for the account, with only ${names.size} names in ${deals.length} deals`;
  return [{ column: column.header, what, why: 'it may tell something else of them', sure: false }];
}

/** Rows that were left out because the CRM had deleted or put away their deals. */
export function deletedRows(column: Column | undefined, count: number): readonly Decision[] {
  if (column === undefined || count === 0) return [];
  const what = `${count === 1 ? '1 row was' : `${count} rows were`} left out`;
  return [{ column: column.header, what, why: 'deleted or archived in the CRM', sure: true }];
}

/** Deals that are called closed in a word that does not tell how. */
export function closedSomehow({ column, words }: UnclearClosings): readonly Decision[] {
  return [...words].map(([word, count]) => ({
    column: column?.header ?? '',
    what: `"${word}" counts as open, for ${count === 1 ? '1 deal' : `${count} deals`}`,
    why: 'the word does not tell whether it was won or lost',
    sure: false,
  }));
}

const guesses: Readonly<Partial<Record<DealField, string>>> = {
  account: 'the account',
  name: 'the name of the deal',
  amount: 'the amount',
  closeDate: 'the close date',
  status: 'open, won or lost',
};
