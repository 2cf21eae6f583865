import type { Reject } from '../domain/intake.ts';
import type { Records } from './records.ts';

/** The rejects with the cells of their rows as they stand in the file. */
export function withCells(rejected: readonly Reject[], rows: Records): readonly Reject[] {
  const wanted = new Set(rejected.map(({ line }) => line));
  const cells = new Map<number, readonly string[]>();
  for (const row of rows) if (wanted.has(row.line)) cells.set(row.line, row.cells);
  return rejected.map((reject) => ({ ...reject, cells: cells.get(reject.line) ?? [] }));
}
