import type { DealField, MappedColumn } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';
import { attributeName } from '../domain/own-table.ts';
import { guessed } from './content.ts';
import type { Dialect } from './dialect.ts';
import { evidenceOf } from './evidence.ts';
import { askedFields, namedFields } from './fields.ts';
import { oneLine } from './plain.ts';
import type { Sample } from './sample.ts';

/** One column of the file. */
export interface Column {
  readonly at: number;
  readonly header: string;
  /** The header under which its values are kept as an attribute: never empty, never twice. */
  readonly label: string;
  readonly field: DealField | undefined;
  /** Whether its header or its values told the field. */
  readonly by: MappedColumn['by'];
}

/**
 * The columns with what each tells: as `map` (header → field) says, else by their headers, else by the values of the sample.
 * Throws `FileRefused` for a header of the map that is not there.
 */
export function columnsOf(
  headers: readonly string[],
  dialect: Dialect,
  map: ReadonlyMap<string, DealField>,
  sample: Sample = [],
): readonly Column[] {
  const asked = askedFields(headers, map);
  if (dialect.exact) return exactColumns(headers, dialect, asked);
  const evidence = evidenceOf(sample, dialect);
  const named = namedFields(headers, dialect, asked, evidence);
  const byContent = guessed(headers, named, evidence, dialect);
  const labels = labelsOf(headers.map(oneLine));
  return headers.map((header, at) => ({
    at,
    header: oneLine(header),
    label: labels[at] ?? `column ${at + 1}`,
    field: named.get(at) ?? byContent.get(at),
    by: byContent.has(at) ? 'content' : 'name',
  }));
}

/** The columns of our own table: a header of ours is the field, any other a column of the CRM under its own name. */
function exactColumns(
  headers: readonly string[],
  dialect: Dialect,
  asked: ReadonlyMap<number, DealField>,
): readonly Column[] {
  const mapped = new Set(asked.values());
  const [own] = dialect.layouts;
  const fields = new Map<number, DealField>();
  for (const field of dealFields) {
    const [known] = own?.headers[field] ?? [];
    if (known !== undefined && !mapped.has(field)) fields.set(headers.indexOf(known), field);
  }
  for (const [at, field] of asked) fields.set(at, field);
  const columns = headers.map((header, at) => ({
    at,
    header,
    label: header,
    field: fields.get(at),
    by: 'name' as const,
  }));
  const others = columns.filter((column) => column.field === undefined);
  const labels = labelsOf(others.map(({ header }) => attributeName(header)));
  const labelAt = new Map(others.map(({ at }, place) => [at, labels[place]]));
  return columns.map((column) => ({ ...column, label: labelAt.get(column.at) ?? column.label }));
}

const naming: readonly DealField[] = ['account', 'name', 'crmId', 'accountId', 'recoverId'];
const placing: readonly DealField[] = [
  ...(['stage', 'status', 'amount', 'closeDate', 'closedOn'] as const),
  ...(['isWon', 'isLost', 'isClosed', 'wonOn', 'lostOn'] as const),
];

/** True when the columns name a deal and tell where it stands. */
export function tellDeals(columns: readonly Column[]): boolean {
  const fields = new Set(columns.map((column) => column.field));
  const named = naming.some((field) => fields.has(field));
  const placed = placing.some((field) => fields.has(field));
  return named && placed;
}

function labelsOf(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headers.map((text, at) => {
    const base = text === '' ? `column ${at + 1}` : text;
    let label = base;
    for (let count = 2; seen.has(label); count += 1) label = `${base} (${count})`;
    seen.add(label);
    return label;
  });
}
