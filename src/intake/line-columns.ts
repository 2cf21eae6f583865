import type { Column } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { headerKey } from './plain.ts';

/** What of a table tells of one line of a deal, such as one product, and not of the deal. */
export interface LineColumns {
  /** Labels of the columns whose cells stay as attributes. */
  readonly labels: ReadonlySet<string>;
  /** True where some column tells that rows may be lines. */
  readonly any: boolean;
  readonly amount: Column | undefined;
  /** Whose amount it is by the name of its column; `piece` is the price of one of several. */
  readonly amountOf: 'deal' | 'line' | 'piece';
}

/** The columns of lines, by the headers that the layouts know. */
export function lineColumnsOf(columns: readonly Column[], dialect: Dialect): LineColumns {
  const named = (list: 'columns' | 'amounts' | 'prices') =>
    new Set(wordsOf(dialect, (layout) => layout.lines?.[list]).map(headerKey));
  const [lines, amounts, prices] = [named('columns'), named('amounts'), named('prices')];
  const isLine = ({ header }: Column): boolean =>
    [lines, amounts, prices].some((keys) => keys.has(headerKey(header)));
  const found = dialect.exact ? [] : columns.filter(isLine);
  const amount = columns.find(({ field }) => field === 'amount');
  const key = headerKey(amount?.header ?? '');
  const amountOf = prices.has(key) ? 'piece' : 'deal';
  return {
    labels: new Set(found.map(({ label }) => label)),
    any: found.length > 0,
    amount,
    amountOf: amounts.has(key) ? 'line' : amountOf,
  };
}
