import type { Day } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import { lastDayOfMonth } from '../domain/months.ts';
import { isQuarter } from './blanks.ts';

/** The cells of a date column that name a time without a day. */
export interface VagueCells {
  /** Cell → the last day of its month, where months may stand for one. */
  readonly months: ReadonlyMap<string, Day>;
  /** Cells that are left open and kept beside the deal. */
  readonly kept: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
}

const yearAlone = /^(?:fy ?(?:\d{2}|\d{4})|(?:19|20|21)\d{2})$/i;

/**
 * Sorts years, quarters and months without a day out of these cells, each with how often it stands there. A deal that closes in
 * a month closes by its last day; of any other date a month says too little.
 */
export function vagueCells(
  header: string,
  cells: Iterable<readonly [cell: string, times: number]>,
  closes: boolean,
): VagueCells {
  const months = new Map<string, Day>();
  const kept = new Set<string>();
  const rows = { months: 0, kept: 0 };
  for (const [cell, times] of cells) {
    const day = lastDayOfMonth(cell);
    if (day !== undefined && closes) {
      months.set(cell, day);
      rows.months += times;
    } else if (day !== undefined || isQuarter(cell) || yearAlone.test(cell.trim())) {
      kept.add(cell);
      rows.kept += times;
    }
  }
  return { months, kept, decisions: decisionsOn(header, months, kept, rows) };
}

function decisionsOn(
  column: string,
  months: ReadonlyMap<string, Day>,
  kept: ReadonlySet<string>,
  rows: Readonly<Record<'months' | 'kept', number>>,
): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const [cell, day] of [...months].slice(0, 1)) {
    decisions.push({ kind: 'month', column, cell: cell.trim(), day, rows: rows.months, sure: false });
  }
  for (const cell of [...kept].slice(0, 1)) {
    decisions.push({ kind: 'noDay', column, cell: cell.trim(), rows: rows.kept, sure: false });
  }
  return decisions;
}
