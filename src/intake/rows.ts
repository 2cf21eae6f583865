import type { Decision } from '../domain/decision.ts';
import type { DealField, Reading, Reject, RowDeal } from '../domain/intake.ts';
import type { Account } from './accounts.ts';
import { alike } from './alike.ts';
import { blanksOf } from './blanks.ts';
import type { Column } from './columns.ts';
import { plainIds } from './crm-ids.ts';
import { dealIn } from './deal.ts';
import type { DealReader } from './deal-reader.ts';
import { closedSomehow, deletedRows, fewAccounts, guessedColumns } from './decisions.ts';
import { isTold } from './dialect.ts';
import { goneRows } from './gone.ts';
import { inHundredths } from './hundredths.ts';
import { amountsOf } from './money.ts';
import { stageSinceOf } from './stage-since.ts';
import { statusFields, statusReader, tellsStatus } from './status.ts';
import type { DealTable } from './table.ts';
import { filled, tallyOf } from './tally.ts';
import { exactly, tidied } from './texts.ts';
import { unclearClosings } from './unclear.ts';
import type { Days } from './values.ts';
import { dayFields, daysOf } from './values.ts';
import { watched } from './watched.ts';

/** The rows of a table as deals, and those that could not be kept. */
export interface ReadRows {
  readonly deals: readonly RowDeal[];
  readonly rejected: readonly Reject[];
  readonly dateOrder: Days['order'];
  /** Rows left out because their deals were deleted in the CRM. */
  readonly gone: number;
  readonly decisions: readonly Decision[];
}

/** Fields whose columns may leave their cell as an attribute too. */
const leavesAttribute: ReadonlySet<DealField> = new Set([
  ...(['accountId', 'currency', 'crmId', 'closingReason'] as const),
  ...(['closeDate', 'wonOn', 'lostOn', 'closedOn'] as const),
]);

/** Reads every row in file order. Throws `FileRefused` for a date order that nothing decides. */
export function readRows(
  table: DealTable,
  reading: Reading,
  accounts: ReadonlyMap<string, Account>,
): ReadRows {
  const reader = readerOf(table, reading, accounts);
  const deals: RowDeal[] = [];
  const rejected: Reject[] = [];
  const isGone = goneRows(reader.columns, table.dialect);
  const unclear = unclearClosings(reader.columns, table.dialect);
  let gone = 0;
  for (const row of watched(table.rows, reading.onRows)) {
    const read = isGone(row) ? undefined : dealIn(row, reader);
    if (read === undefined) gone += 1;
    else if ('kind' in read) rejected.push({ line: row.line, reason: read });
    else {
      deals.push(read);
      unclear.look(row, read);
    }
  }
  return {
    deals,
    rejected,
    dateOrder: reader.days.order,
    gone,
    decisions: [
      ...guessedColumns(table.columns),
      ...(isTold(table.dialect) ? [] : fewAccounts(reader.columns.get('account')?.[0], deals)),
      ...reader.days.decisions,
      ...reader.amounts.decisions(),
      ...closedSomehow(unclear),
      ...deletedRows(reader.columns.get('isDeleted')?.[0], gone),
    ],
  };
}

function readerOf(table: DealTable, reading: Reading, accounts: ReadonlyMap<string, Account>): DealReader {
  const columns = new Map<DealField, Column[]>();
  for (const column of table.columns) {
    if (column.field) columns.set(column.field, [...(columns.get(column.field) ?? []), column]);
  }
  const blanks = blanksOf(table.dialect);
  const texts = table.dialect.exact ? exactly : tidied(blanks);
  const tally = tallyOf(table.rows, columns, [...dayFields, 'amount', ...statusFields]);
  const days = daysOf(table, tally, blanks, reading);
  const leaves = (field: DealField): boolean => leavesAttribute.has(field) || days.keeping.has(field);
  return {
    columns,
    others: table.columns.filter(({ field }) => field === undefined || leaves(field)),
    labelled: alike(),
    width: table.columns.length,
    blanks,
    texts,
    days,
    amounts: inHundredths(amountsOf(table, tally, blanks, reading), table, filled(tally('amount'), blanks)),
    statusOf: statusReader(table.dialect),
    stageSince: stageSinceOf(table.columns, table.dialect),
    telling: new Set(
      statusFields.filter((field) => columns.has(field) && tellsStatus(field, tally(field), table.dialect)),
    ),
    accounts,
    plainId: plainIds(table.dialect.layouts),
  };
}
