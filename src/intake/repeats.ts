import type { Decision } from '../domain/decision.ts';
import type { RowDeal } from '../domain/intake.ts';
import { groupsOf } from './groups.ts';
import { lineColumnsOf } from './line-columns.ts';
import { contradictedDeals, joinedLines } from './line-decisions.ts';
import { amountsIn, contradicts, latest, lined } from './lines.ts';
import type { DealTable } from './table.ts';

/** Deals in the order of their first row, how many rows told of a deal already seen, and how such rows were taken. */
export interface Collapsed {
  readonly deals: readonly RowDeal[];
  readonly repeated: number;
  readonly decisions: readonly Decision[];
}

/**
 * One deal for several rows of it. A report with a row for each product repeats its deals: their products stand together, and their
 * amounts are added up where each row has its own. Elsewhere what a later row fills in wins.
 */
export function collapsed(
  deals: readonly RowDeal[],
  table: Pick<DealTable, 'columns' | 'dialect'>,
): Collapsed {
  const columns = lineColumnsOf(table.columns, table.dialect);
  const { repeated, further } = groupsOf(deals, columns.any);
  if (repeated.size === 0) return { deals, repeated: 0, decisions: [] };
  const against = [...repeated.values()].filter((group) => contradicts(group, columns.any));
  const odd = new Set(against);
  const lines = columns.any ? [...repeated.values()].filter((group) => !odd.has(group)) : [];
  const amounts = amountsIn(lines, columns);
  const together = (at: number, deal: RowDeal): RowDeal => {
    const group = repeated.get(at);
    if (group === undefined) return deal;
    return columns.any && !odd.has(group) ? lined(group, columns, amounts) : latest(group);
  };
  return {
    deals: deals.map((deal, at) => together(at, deal)).filter((_, at) => !further.has(at)),
    repeated: further.size,
    decisions: [...joinedLines(lines, columns, amounts), ...contradictedDeals(against)],
  };
}
