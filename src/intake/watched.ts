import type { Reading } from '../domain/intake.ts';
import type { Records, TableRow } from './records.ts';

const step = 1_000;

/** The rows one by one; after each thousand it is told how many were read, and of how many. */
export function* watched(rows: Records, tell: Reading['onRows']): Generator<TableRow> {
  let done = 0;
  for (const row of rows) {
    if (done % step === 0) tell?.(done, rows.count);
    done += 1;
    yield row;
  }
}
