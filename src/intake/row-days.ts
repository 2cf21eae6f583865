import type { Day } from '../domain/day.ts';
import type { DealField, RejectReason } from '../domain/intake.ts';
import type { DealStatus } from '../domain/pipeline.ts';
import type { DealReader } from './deal-reader.ts';
import type { TableRow } from './records.ts';
import { cellIn } from './tally.ts';
import type { DayField } from './values.ts';
import { dayFields } from './values.ts';

/** The days that a row tells. */
export type RowDays = Readonly<Partial<Record<DayField, Day>>>;

/** Fields that may tell the day of the end. */
export const closingDays: ReadonlySet<DealField | undefined> = new Set([
  'closeDate',
  'wonOn',
  'lostOn',
  'closedOn',
]);

/** The days of a row, or the reason why one of them is none. */
export function daysIn(row: TableRow, reader: DealReader): RowDays | RejectReason {
  const days: { -readonly [Field in keyof RowDays]: RowDays[Field] } = {};
  for (const field of dayFields) {
    const text = cellIn(row, reader.columns, field);
    if (text === '') continue;
    const day = reader.days.day(field, text);
    if (day === undefined && (reader.blanks.value(text) || reader.days.isKept(field, text))) continue;
    if (day === undefined) return { kind: 'noDay', field, cell: text };
    days[field] = day;
  }
  return days;
}

/** The day on which a deal closes: for one that is closed the day on which it did, where a column tells that; else the expected one. */
export function closeDayOf(status: DealStatus, days: RowDays): Day | undefined {
  const { closeDate, closedOn, wonOn, lostOn } = days;
  if (status === 'open') return closeDate ?? closedOn;
  return (status === 'won' ? wonOn : lostOn) ?? closedOn ?? closeDate;
}
