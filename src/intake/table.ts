import type { CrmLayout } from '../domain/crm-layout.ts';
import type { DealField } from '../domain/intake.ts';
import { FileRefused } from '../domain/refusal.ts';
import type { DecimalMark } from './amounts.ts';
import type { Column } from './columns.ts';
import { columnsOf, tellDeals } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { dialectOf, isTold, otherTable, wordsOf } from './dialect.ts';
import { oneLine, plainWords } from './plain.ts';
import type { Records, TableRow } from './records.ts';
import { sampleOf } from './sample.ts';
import { unguarded } from './texts.ts';

/** A file as a table of deals: its columns, the rows below the header that may be deals, and how many lines are not. */
export interface DealTable {
  readonly dialect: Dialect;
  readonly columns: readonly Column[];
  readonly rows: Records;
  readonly dropped: number;
  /** How whatever wrote the file writes decimals, where that is known. */
  readonly decimalMark?: DecimalMark;
}

/** So many lines a report may have above its header, of at most two cells each. */
const headings = 20;

/** A total or a footer has none of these. */
const placingFields: ReadonlySet<DealField> = new Set(['stage', 'status', 'closeDate']);

const blank = 32;
/** No letter below this one is a blank of another kind. */
const firstBeyond = 127;

/** Finds the header and leaves out what is no row. Throws `FileRefused` where no header tells of deals, and for a `--map` that does not fit. */
export function dealTable(
  records: Records,
  layouts: readonly CrmLayout[],
  map: ReadonlyMap<string, DealField>,
): DealTable {
  const start = [...records.slice(0, headings)];
  const header = headerAt(start, layouts);
  const written = start[header]?.cells ?? [];
  const dialect = dialectOf(written, layouts);
  const headers = dialect.exact ? written.map(unguarded) : written;
  const columns = columnsOf(headers, dialect, map, sampleOf(records.slice(header + 1)));
  const told = map.size > 0 || isTold(dialect);
  const other = told ? undefined : otherTable(headers, layouts);
  if (other) throw new FileRefused({ kind: 'otherList', called: other });
  if (!tellDeals(columns)) throw new FileRefused({ kind: 'noDeals', headers: headers.map(oneLine) });
  const isNoise = dialect.exact ? isEmpty : noise(headers, columns, dialect);
  const rows = records.slice(header + 1).where((row) => !isNoise(row));
  return {
    dialect,
    columns,
    rows: dialect.exact ? rows.with(unguarded) : rows,
    get dropped() {
      return Math.max(0, records.count - 1 - rows.count);
    },
  };
}

/** Our own table has no totals and no footers. */
function isEmpty(row: TableRow): boolean {
  return row.cells.every((cell) => cell === '');
}

/** The first line that tells of deals, else the first that is filled like a header. */
function headerAt(start: readonly TableRow[], layouts: readonly CrmLayout[]): number {
  const first = start.findIndex((row) => holdsMore(row, 2));
  const last = first < 0 ? start.length : first;
  const told = start.findIndex(
    (row, at) => at <= last && tellDeals(columnsOf(row.cells, dialectOf(row.cells, layouts), new Map())),
  );
  if (told >= 0) return told;
  return Math.max(0, first < 0 ? start.findIndex((row) => holdsMore(row, 0)) : first);
}

/** Tells blank lines, repeated headers, totals and footers from rows. */
function noise(
  headers: readonly string[],
  columns: readonly Column[],
  dialect: Dialect,
): (row: TableRow) => boolean {
  const totals = new Set(wordsOf(dialect, (layout) => layout.totals).map(plainWords));
  const footers = wordsOf(dialect, (layout) => layout.footers).map(plainWords);
  const placing = columns.filter(({ field }) => field !== undefined && placingFields.has(field));
  return (row) => {
    const first = row.cells.find(isFilled);
    if (first === undefined) return true;
    if (row.cells[0] === headers[0] && headers.every((header, at) => row.cells[at] === header)) return true;
    const placed = placing.some(({ at }) => isFilled(row.cells[at] ?? ''));
    const few = !holdsMore(row, 2);
    // Looking at words is slow, and a full row that has a stage or a date is a deal.
    if (placed && !few) return false;
    const words = plainWords(first.slice(0, 200));
    if (few && footers.some((footer) => words.startsWith(footer))) return true;
    return !placed && totals.has(words.replace(/ \d+(?: records?| rows?)?$/, ''));
  };
}

/** True when more cells than that are filled. */
function holdsMore({ cells }: TableRow, than: number): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (isFilled(cell)) filled += 1;
    if (filled > than) return true;
  }
  return false;
}

function isFilled(cell: string): boolean {
  // Nearly every cell is told by its first letter already.
  return cell.charCodeAt(0) > blank && cell.charCodeAt(0) < firstBeyond ? true : cell.trim() !== '';
}
