import type { CrmLayout } from '../domain/crm-layout.ts';
import type { Imported, MappedColumn, Reading } from '../domain/intake.ts';
import type { Intake } from '../world.ts';
import { accountsIn } from './accounts.ts';
import { afterClosing } from './after-closing.ts';
import type { Column } from './columns.ts';
import { withCells } from './rejects.ts';
import { collapsed } from './repeats.ts';
import { readRows } from './rows.ts';
import { sourceOf } from './source.ts';
import { dealTable } from './table.ts';

/** The reader of CRM files; the layouts are asked for at the first file. */
export function createIntake(known: { readonly layouts: () => Promise<readonly CrmLayout[]> }): Intake {
  return { read: async (bytes, reading) => imported(bytes, reading, await known.layouts()) };
}

/**
 * What a file holds, read with these layouts.
 * Throws `FileRefused` for what is no table or tells of no deals, for a date order that nothing decides, and for a `--map` that names no column.
 */
export function imported(bytes: Uint8Array, reading: Reading, layouts: readonly CrmLayout[]): Imported {
  const { records, encoding, delimiter, decimalMark, decisions: said } = sourceOf(bytes);
  const told = dealTable(records, layouts, reading.map);
  const table = decimalMark === undefined ? told : { ...told, decimalMark };
  const accounts = reading.accounts ? accountsIn(reading.accounts, layouts) : new Map();
  const { deals: read, rejected, dateOrder, decisions, gone } = readRows(table, reading, accounts);
  const { deals, repeated, decisions: joined } = collapsed(read, table);
  return {
    crm: table.dialect.name,
    encoding,
    delimiter,
    dateOrder,
    headers: table.columns.map(({ header }) => header),
    mapping: table.columns.flatMap(mapped),
    decisions: [...said, ...decisions, ...joined],
    afterClosing: afterClosing(table.columns, table.dialect),
    rows: deals.length + rejected.length,
    dropped: table.dropped + gone + repeated,
    rejected: reading.keepsRejects ? withCells(rejected, table.rows) : rejected,
    deals,
  };
}

function mapped(column: Column): readonly MappedColumn[] {
  return column.field === undefined ? [] : [{ header: column.header, field: column.field, by: column.by }];
}
