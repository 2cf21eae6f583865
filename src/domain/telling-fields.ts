import type { Bands } from './bands.ts';
import { bandIn, bandsOf, numberIn } from './bands.ts';
import { sizeOf } from './money.ts';
import { isNamedSo } from './past-columns.ts';
import type { Deal } from './pipeline.ts';

/** A column of the CRM from which the ends of past deals may tell something about open ones. */
export interface TellingField {
  readonly name: string;
  /** Where it holds numbers. */
  readonly bands?: Bands;
  /** What a deal has there, as it is compared: a value, or the number of a band. */
  valueOf(deal: Deal): string | undefined;
}

/** What the pipeline itself says of its columns, and the words in a header that tell that nothing can be learned from it. */
export interface LeftOut {
  readonly afterClosing: readonly string[];
  readonly headers: readonly string[];
}

interface Column {
  readonly name: string;
  read(deal: Deal): string | undefined;
}

/** More values than this share of the filled cells: an id, a name or free text. */
const mostApart = 0.5;
const longestValue = 60;
/** Fewer values than this are kinds, even where they are written as numbers. */
const fewestNumbers = 8;
const mostlyNumbers = 0.9;
const half = 0.5;

const own: readonly Column[] = [
  { name: 'product', read: (deal) => deal.product },
  { name: 'source', read: (deal) => deal.source },
  { name: 'competitor', read: (deal) => deal.competitor },
  { name: 'owner', read: (deal) => deal.owner },
  { name: 'amount', read: (deal) => (deal.amount === undefined ? undefined : String(sizeOf(deal.amount))) },
];

/**
 * The columns worth weighing: not ids, names, free text and dates, not what is known only after closing, not what all open deals share,
 * and none whose values the closed deals hold and the open ones do not – those tell that a deal ended, not how.
 */
export function tellingFields(
  closed: readonly Deal[],
  open: readonly Deal[],
  { afterClosing, headers }: LeftOut,
): readonly TellingField[] {
  const late = new Set(afterClosing);
  const isLeftOut = (name: string): boolean => late.has(name) || isNamedSo(name, headers);
  const attributes = [...new Set(closed.flatMap(({ attributes: all }) => Object.keys(all)))]
    .filter((name) => !isLeftOut(name))
    .sort()
    .map((name): Column => ({ name, read: (deal) => filledIn(deal.attributes, name) }));
  return [...own.filter(({ name }) => !late.has(name)), ...attributes].flatMap((column) => {
    const field = fieldFrom(column, closed);
    return field !== undefined && tells(field, closed, open) ? [field] : [];
  });
}

function filledIn(attributes: Deal['attributes'], name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

const dayLike = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?:[T ].*)?$/;

function fieldFrom(column: Column, closed: readonly Deal[]): TellingField | undefined {
  const cells = closed.flatMap((deal) => column.read(deal) ?? []);
  const values = new Set(cells);
  if (values.size < 2) return undefined;
  const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
  if (numbers.length >= cells.length * mostlyNumbers && values.size >= fewestNumbers)
    return banded(column, bandsOf(numbers));
  if (values.size > Math.max(2, cells.length * mostApart)) return undefined;
  if (cells.some((cell) => cell.length > longestValue) || cells.some((cell) => dayLike.test(cell)))
    return undefined;
  return { name: column.name, valueOf: column.read };
}

function banded({ name, read }: Column, bands: Bands): TellingField {
  return {
    name,
    bands,
    valueOf: (deal) => {
      const number = numberIn(read(deal) ?? '');
      return number === undefined ? undefined : String(bandIn(bands, number));
    },
  };
}

/** False where the values of most won, most lost or most closed deals are held by no open deal, or where all open deals are alike in it by their owner. */
function tells(field: TellingField, closed: readonly Deal[], open: readonly Deal[]): boolean {
  if (open.length === 0) return true;
  const values = closed.map(field.valueOf);
  const missing = missingIn(open, new Set(values), field);
  // Most often the first few open deals hold them all.
  if (missing.size === 0) return true;
  if (field.name === 'owner' && new Set(open.map(field.valueOf)).size < 2) return false;
  const without = closed.filter((_, at) => missing.has(values[at]));
  const kinds = [() => true, ({ status }: Deal) => status === 'won', ({ status }: Deal) => status === 'lost'];
  return kinds.every((isOne) => without.filter(isOne).length <= closed.filter(isOne).length * half);
}

/** Those of the values that no open deal holds. */
function missingIn(
  open: readonly Deal[],
  values: ReadonlySet<string | undefined>,
  field: TellingField,
): ReadonlySet<string | undefined> {
  const missing = new Set(values);
  missing.delete(undefined);
  for (const deal of open) {
    if (missing.size === 0) break;
    missing.delete(field.valueOf(deal));
  }
  return missing;
}
