import type { DealField } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';
import { attributeName } from '../domain/own-table.ts';
import { Problem } from '../domain/problem.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import { headerKey, oneLine, shortHeaderKey } from './plain.ts';

/** One column of the file. */
export interface Column {
  readonly at: number;
  readonly header: string;
  /** The header under which its values are kept as an attribute: never empty, never twice. */
  readonly label: string;
  readonly field: DealField | undefined;
}

/** Fields that may be told by several columns together. */
const joined: ReadonlySet<DealField> = new Set(['notes', 'stated']);

/** The columns with what each tells; `map` (header → field) goes over what the dialect knows. Throws `Problem` usage for a header that is not there. */
export function columnsOf(
  headers: readonly string[],
  dialect: Dialect,
  map: ReadonlyMap<string, DealField>,
  file: string,
): readonly Column[] {
  const fields = chosen(headers, map, file);
  if (dialect.exact) return exactColumns(headers, dialect, fields);
  const labels = labelsOf(headers.map(oneLine));
  const taken = new Set(fields.values());
  const keys = [headers.map(headerKey), headers.map(shortHeaderKey)];
  for (const field of dealFields) {
    if (!taken.has(field)) assign(field, keys, synonyms(field, headers, dialect, fields), fields);
  }
  return headers.map((header, at) => ({
    at,
    header: oneLine(header),
    label: labels[at] ?? `column ${at + 1}`,
    field: fields.get(at),
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
  const columns = headers.map((header, at) => ({ at, header, label: header, field: fields.get(at) }));
  const others = columns.filter((column) => column.field === undefined);
  const labels = labelsOf(others.map(({ header }) => attributeName(header)));
  const labelAt = new Map(others.map(({ at }, place) => [at, labels[place]]));
  return columns.map((column) => ({ ...column, label: labelAt.get(column.at) ?? column.label }));
}

/** True when the columns name a deal and tell where it stands. */
export function tellDeals(columns: readonly Column[]): boolean {
  const fields = new Set(columns.map((column) => column.field));
  const named = (['account', 'name', 'crmId', 'accountId', 'recoverId'] as const).some((field) =>
    fields.has(field),
  );
  const placed = (['stage', 'status', 'amount', 'closeDate', 'isWon', 'isLost', 'isClosed'] as const).some(
    (field) => fields.has(field),
  );
  return named && placed;
}

function chosen(
  headers: readonly string[],
  map: ReadonlyMap<string, DealField>,
  file: string,
): Map<number, DealField> {
  const fields = new Map<number, DealField>();
  for (const [header, field] of map) {
    const exact = headers.findIndex((candidate) => oneLine(candidate) === oneLine(header));
    const at =
      exact < 0 ? headers.findIndex((candidate) => headerKey(candidate) === headerKey(header)) : exact;
    if (at < 0 || (exact < 0 && headerKey(header) === '')) throw unknownHeader(header, headers, file);
    fields.set(at, field);
  }
  return fields;
}

/** Gives a field its best column, or every fitting one where columns are joined. */
function assign(
  field: DealField,
  keys: readonly (readonly string[])[],
  known: readonly string[],
  fields: Map<number, DealField>,
): void {
  const fitting = keys.flatMap((headers) => known.flatMap((synonym) => placesOf(synonym, headers)));
  const free = fitting.filter((at) => !fields.has(at));
  for (const at of joined.has(field) ? free : free.slice(0, 1)) fields.set(at, field);
}

function placesOf(synonym: string, headers: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = headers.indexOf(synonym); at >= 0; at = headers.indexOf(synonym, at + 1)) places.push(at);
  return places;
}

/** The keys of the headers that mean the field; a currency may also be named after its amount. */
function synonyms(
  field: DealField,
  headers: readonly string[],
  dialect: Dialect,
  fields: ReadonlyMap<number, DealField>,
): readonly string[] {
  const known = wordsOf(dialect, (layout) => layout.headers[field]).map(headerKey);
  if (field !== 'currency') return known;
  const amounts = [...fields]
    .filter(([, owner]) => owner === 'amount')
    .map(([at]) => headerKey(headers[at] ?? ''));
  return [...amounts.flatMap((amount) => [`${amount}currency`, `currencyof${amount}`]), ...known];
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

function unknownHeader(header: string, headers: readonly string[], file: string): Problem {
  const present = headers
    .filter((candidate) => candidate.trim() !== '')
    .map((candidate) => `"${oneLine(candidate)}"`);
  return new Problem(
    'usage',
    `${file} has no column "${header}".`,
    `Its columns are ${present.join(', ')}; write one of them before the = of --map.`,
  );
}
