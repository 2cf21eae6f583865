import type { Records } from './records.ts';

/** Rows to judge the columns by. */
export type Sample = readonly (readonly string[])[];

const most = 300;

/** At most 300 rows, evenly spread over the file. */
export function sampleOf(rows: Records): Sample {
  const step = Math.max(1, rows.count / most);
  const sample: (readonly string[])[] = [];
  for (let at = 0; at < rows.count; at += step) {
    const from = Math.floor(at);
    for (const { cells } of rows.slice(from, from + 1)) sample.push(cells);
  }
  return sample;
}
