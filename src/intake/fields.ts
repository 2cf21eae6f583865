import type { DealField } from '../domain/intake.ts';
import { dealFields } from '../domain/intake.ts';
import { FileRefused } from '../domain/refusal.ts';
import type { Dialect } from './dialect.ts';
import { wordsOf } from './dialect.ts';
import type { Evidence } from './evidence.ts';
import { bestColumn } from './evidence.ts';
import { headerKeys, withoutCurrency } from './header-keys.ts';
import { headerKey, oneLine } from './plain.ts';
import { synonymsOf } from './synonyms.ts';

/** Place of a column → field. */
type Fields = Map<number, DealField>;

/** Fields that may be told by several columns together. */
const joined: ReadonlySet<DealField> = new Set(['notes', 'stated']);

/** The columns that `map` (header → field) names. Throws `FileRefused` for a header that is not there. */
export function askedFields(
  headers: readonly string[],
  map: ReadonlyMap<string, DealField>,
): ReadonlyMap<number, DealField> {
  const fields: Fields = new Map();
  for (const [header, field] of map) {
    const exact = headers.findIndex((candidate) => oneLine(candidate) === oneLine(header));
    const at =
      exact < 0 ? headers.findIndex((candidate) => headerKey(candidate) === headerKey(header)) : exact;
    if (at < 0 || (exact < 0 && headerKey(header) === ''))
      throw new FileRefused({ kind: 'noSuchColumn', header, headers: headers.map(oneLine) });
    fields.set(at, field);
  }
  return fields;
}

/** Those, and for every other field its best column, or every fitting one where columns are joined. */
export function namedFields(
  headers: readonly string[],
  dialect: Dialect,
  asked: ReadonlyMap<number, DealField>,
  evidence: Evidence,
): ReadonlyMap<number, DealField> {
  const fields: Fields = new Map(asked);
  const taken = new Set(asked.values());
  const prefixes = new Set(wordsOf(dialect, (layout) => layout.prefixes).map(headerKey));
  const keys = headerKeys(headers, prefixes);
  const amounts = [...keys, headers.map(withoutCurrency).map(headerKey)];
  const synonyms = synonymsOf(dialect);
  for (const field of dealFields) {
    if (taken.has(field)) continue;
    const known = synonyms.get(field) ?? [];
    const words = field === 'currency' ? [...currencyKeys(headers, fields), ...known] : known;
    assign(field, candidates(words, field === 'amount' ? amounts : keys), evidence, fields);
  }
  return fields;
}

function assign(field: DealField, fitting: readonly number[], evidence: Evidence, fields: Fields): void {
  const free = fitting.filter((at) => !fields.has(at));
  const best = bestColumn(field, free, evidence);
  const chosen = joined.has(field) ? free : free.filter((at) => at === best).slice(0, 1);
  for (const at of chosen) fields.set(at, field);
}

/** The columns that any of these words name, the surest first. */
function candidates(words: readonly string[], keys: readonly (readonly string[])[]): readonly number[] {
  const places = keys.flatMap((headers) => words.flatMap((word) => placesOf(word, headers)));
  return [...new Set(places)];
}

function placesOf(word: string, headers: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = headers.indexOf(word); at >= 0; at = headers.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** A currency may be named after its amount. */
function currencyKeys(headers: readonly string[], fields: Fields): readonly string[] {
  const amounts = [...fields].filter(([, owner]) => owner === 'amount');
  return amounts
    .map(([at]) => headerKey(headers[at] ?? ''))
    .flatMap((amount) => [`${amount}currency`, `currencyof${amount}`]);
}
