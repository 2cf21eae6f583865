import type { AmountWords, DecimalMark, WrittenAmount } from './amounts.ts';
import { amountFrom, markIn, writtenAmount } from './amounts.ts';

/** An amount as it is kept: a canonical decimal string, and its currency where the cell tells one. */
export interface ReadAmount {
  readonly amount: string;
  readonly currency: string | undefined;
}

/**
 * Reads the different cells of one column, each with how often it stands there. Its own marks decide how "1,234" is read; where no cell decides, three digits after
 * a single mark are thousands. Answers undefined for a cell that is no amount.
 */
export function amountColumn(
  cells: Iterable<readonly [cell: string, times: number]>,
  words: AmountWords,
): (cell: string) => ReadAmount | undefined {
  const written = new Map<string, WrittenAmount | undefined>();
  let dots = 0;
  let commas = 0;
  for (const [cell, times] of cells) {
    const amount = writtenAmount(cell, words);
    written.set(cell, amount);
    const mark = markIn(amount?.digits ?? '');
    if (mark === '.') dots += times;
    if (mark === ',') commas += times;
  }
  const usual = usualMark(dots, commas);
  return (cell) => {
    const found = written.get(cell);
    if (!found) return undefined;
    const amount = amountFrom(found, markIn(found.digits) ?? usual ?? thousandsMark(found.digits));
    return amount === undefined ? undefined : { amount, currency: found.currency };
  };
}

function usualMark(dots: number, commas: number): DecimalMark | undefined {
  if (dots === commas) return undefined;
  return dots > commas ? '.' : ',';
}

/** The decimal mark under which the only mark of the digits is one of thousands. */
function thousandsMark(digits: string): DecimalMark {
  return digits.includes('.') ? ',' : '.';
}
