import type { DealField } from '../domain/intake.ts';
import type { Column } from './columns.ts';
import { isDamagedId } from './crm-ids.ts';
import type { DealReader, GrowingDeal } from './deal-reader.ts';
import type { TableRow } from './records.ts';
import type { RowDays } from './row-days.ts';
import { closingDays } from './row-days.ts';
import { dayFields } from './values.ts';

/** Every filled cell that no field took, and those of which a field could make nothing. */
export function attributesIn(
  row: TableRow,
  deal: GrowingDeal,
  days: RowDays,
  reader: DealReader,
): Record<string, string> {
  const filled: Column[] = [];
  const values: string[] = [];
  for (const column of reader.others) {
    const { at, field } = column;
    const value = reader.texts.block(row.cells[at] ?? '');
    if (reader.texts.isBlank(value)) continue;
    if (field !== undefined && isUnderstood(field, value, row.cells[at] ?? '', deal, days, reader)) continue;
    filled.push(column);
    values.push(value);
  }
  return reader.labelled(filled, values);
}

/** True where the deal holds all that the cell of a field says. */
function isUnderstood(
  field: DealField,
  value: string,
  cell: string,
  deal: GrowingDeal,
  days: RowDays,
  reader: DealReader,
): boolean {
  if (field === 'currency') return reader.amounts.currency(value) !== undefined;
  if (field === 'crmId') return !isDamagedId(value);
  if (field === 'closingReason') return deal.status === 'lost';
  if (reader.days.isKept(field, cell)) return false;
  const day = dayFields.find((one) => one === field);
  if (day === undefined) return false;
  return !closingDays.has(field) || days[day] === undefined || days[day] === deal.closeDate;
}
