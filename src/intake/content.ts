import type { DealField } from '../domain/intake.ts';
import type { Dialect } from './dialect.ts';
import { isTold, wordsOf } from './dialect.ts';
import type { Evidence } from './evidence.ts';
import { plainWords } from './plain.ts';

/** A column no header names, and what stands in it. */
interface Candidate {
  readonly at: number;
  readonly cells: readonly string[];
  readonly values: readonly string[];
}

const fewest = 3;
const fewWords = 20;
const longestName = 60;
const statusFields: readonly DealField[] = ['status', 'isWon', 'isLost', 'wonOn', 'lostOn'];
const nameFields: readonly DealField[] = ['account', 'name', 'crmId', 'accountId'];

/**
 * Columns that only their values tell, in a table no layout knows: dates, money, words for won and lost, names. Where two columns
 * would do, none is taken.
 */
export function guessed(
  headers: readonly string[],
  fields: ReadonlyMap<number, DealField>,
  evidence: Evidence,
  dialect: Dialect,
): ReadonlyMap<number, DealField> {
  if (isTold(dialect) || headers.some((header) => isValue(header, evidence))) return new Map();
  const candidates = candidatesIn(headers, fields, evidence, dialect);
  const lacks = (known: readonly DealField[]): boolean =>
    [...fields.values()].every((field) => !known.includes(field));
  const only = (fits: (candidate: Candidate) => boolean): number | undefined => {
    const fitting = candidates.filter(fits);
    return fitting.length === 1 ? fitting[0]?.at : undefined;
  };
  const found: readonly (readonly [DealField, number | undefined])[] = [
    [
      'closeDate',
      lacks(['closeDate', 'closedOn']) ? only(({ values }) => areDates(values, evidence)) : undefined,
    ],
    ['amount', lacks(['amount']) ? only(({ values }) => areMoney(values, evidence)) : undefined],
    ['status', lacks(statusFields) ? only(({ cells }) => areStatuses(cells, evidence)) : undefined],
    ...(lacks(nameFields) ? nameIn(candidates, evidence, dialect) : []),
  ];
  return new Map(found.flatMap(([field, at]) => (at === undefined ? [] : [[at, field] as const])));
}

/** True for a header that is no header: the file has none, and its first row would be lost. */
function isValue(header: string, evidence: Evidence): boolean {
  return /\d/.test(header) && (evidence.isDate(header) || isMoney(header, evidence));
}

function candidatesIn(
  headers: readonly string[],
  fields: ReadonlyMap<number, DealField>,
  evidence: Evidence,
  dialect: Dialect,
): readonly Candidate[] {
  const banned = new Set(wordsOf(dialect, (layout) => layout.notByContent));
  return headers.flatMap((header, at) => {
    const words = plainWords(header.slice(0, 200)).split(' ');
    if (fields.has(at) || words.some((word) => banned.has(word))) return [];
    const cells = evidence.filled(at);
    return cells.length < fewest ? [] : [{ at, cells, values: evidence.values(at) }];
  });
}

function areDates(cells: readonly string[], { isDate }: Evidence): boolean {
  return nearlyAll(cells, (cell) => /\D/.test(cell.trim()) && isDate(cell));
}

/** Bare numbers may count anything; half of the cells have to be written like money. */
function areMoney(cells: readonly string[], evidence: Evidence): boolean {
  const { isAmount, isDate } = evidence;
  if (!nearlyAll(cells, (cell) => isAmount(cell) && !isDate(cell))) return false;
  return cells.filter((cell) => isMoney(cell, evidence)).length * 2 >= cells.length;
}

function isMoney(cell: string, { isAmount, isDate }: Evidence): boolean {
  if (!isAmount(cell) || isDate(cell) || cell.trim().startsWith('+')) return false;
  return /\p{Sc}|\p{L}|\d[.,]\d\d(?!\d)|\d[., '’]\d{3}(?!\d)/u.test(cell);
}

/** Few words, nearly all of which tell how a deal stands, and not all of them the same. */
function areStatuses(cells: readonly string[], { statusIn }: Evidence): boolean {
  if (new Set(cells).size > fewWords) return false;
  const told = new Set(cells.map(statusIn));
  return nearlyAll(cells, (cell) => statusIn(cell) !== undefined) && (told.has('won') || told.has('lost'));
}

/** The one column of company names, else the one column in which nearly every cell is another name. */
function nameIn(
  candidates: readonly Candidate[],
  evidence: Evidence,
  dialect: Dialect,
): readonly (readonly [DealField, number])[] {
  const companyWords = new Set(wordsOf(dialect, (layout) => layout.companyWords));
  const named = candidates.filter(({ cells }) => nearlyAll(cells, (cell) => isName(cell, evidence)));
  const companies = named.filter(({ cells }) => {
    const sure = cells.filter((cell) => companyWords.has(plainWords(cell).split(' ').at(-1) ?? ''));
    return sure.length * 3 >= cells.length;
  });
  const [company] = companies;
  if (company && companies.length === 1) return [['account', company.at]];
  const different = named.filter(({ cells }) => new Set(cells).size * 5 >= cells.length * 4);
  const [name] = different;
  return name && different.length === 1 ? [['name', name.at]] : [];
}

function isName(cell: string, { isDate, isAmount, statusIn }: Evidence): boolean {
  if (cell.length > longestName || !/\p{L}{2}/u.test(cell) || /[@\n]|:\/\//.test(cell)) return false;
  return !isDate(cell) && !isAmount(cell) && statusIn(cell) === undefined;
}

function nearlyAll(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length >= fewest && cells.filter(fits).length * 10 >= cells.length * 9;
}
