import type { Decision } from '../domain/decision.ts';
import { FileRefused } from '../domain/refusal.ts';
import { flattened } from './flat.ts';
import { exactNumbers, listIn } from './json-list.ts';
import type { Records, TableRow } from './records.ts';
import { recordsAt } from './records.ts';
import { limits } from './scan.ts';

/** The records of a file in JSON as a table. */
interface ListedRecords {
  readonly records: Records;
  readonly decisions: readonly Decision[];
}

/** One record of a list, and its place there. */
interface Listed {
  readonly line: number;
  readonly value: unknown;
}

/** So many brackets a text may hold: each takes memory, and no list of deals has as many. */
const mostBrackets = 1_500_000;
const beginning = /^\s*[[{]\s*["{}[\]]/;

/**
 * The records of a JSON text: a list of them wherever it lies, or one on each line. Undefined where the text is none.
 * Throws `FileRefused` for one that is cut short, holds no list, or is larger than `limits`.
 */
export function listedRecords(text: string): ListedRecords | undefined {
  if (!beginning.test(text.slice(0, 1_000))) return undefined;
  if (hasMoreBrackets(text)) throw tooManyRows();
  const whole = parsed(exactNumbers(text));
  const list = whole === undefined ? fromLines(text) : fromWhole(whole.value);
  if (list === undefined) throw new FileRefused({ kind: 'cutShort' });
  if (list.length > limits.rows) throw tooManyRows();
  return table(list);
}

function hasMoreBrackets(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count <= mostBrackets; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) count += 1;
  }
  return count > mostBrackets;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function fromWhole(value: unknown): readonly Listed[] {
  if (isOwnCopy(value)) throw new FileRefused({ kind: 'ownCopy' });
  const list = listIn(value);
  if (list === undefined) throw new FileRefused({ kind: 'noList' });
  return list.map((record, at) => ({ line: at + 1, value: record }));
}

/** One record on each line; undefined where a line is none. */
function fromLines(text: string): readonly Listed[] | undefined {
  const list: Listed[] = [];
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const found = parsed(exactNumbers(line));
    if (typeof found?.value !== 'object' || found.value === null) return undefined;
    list.push({ line: at + 1, value: found.value });
  }
  return list;
}

/** True for a copy that `export json` made; restore takes it. */
function isOwnCopy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'recover' in value && 'kind' in value;
}

function table(list: readonly Listed[]): ListedRecords {
  const headers = new Map<string, number>();
  const inner = new Set<string>();
  for (const { line, value } of list) {
    const { cells, lists } = flattened(value);
    for (const [header, cell] of cells) {
      if (!headers.has(header)) headers.set(header, headers.size);
      check(headers.size, cell, line);
    }
    for (const name of lists) inner.add(name);
  }
  const places: readonly (Listed | undefined)[] = [undefined, ...list];
  const rows = recordsAt(places, (place) =>
    place ? rowOf(place, headers) : { line: 0, cells: [...headers.keys()] },
  );
  return { records: rows, decisions: [...inner].map(leftOut) };
}

function rowOf({ line, value }: Listed, headers: ReadonlyMap<string, number>): TableRow {
  const cells = new Array<string>(headers.size).fill('');
  for (const [header, cell] of flattened(value).cells) cells[headers.get(header) ?? 0] = cell;
  return { line, cells };
}

function check(columns: number, cell: string, line: number): void {
  if (columns > limits.columns) throw new FileRefused({ kind: 'beyondMeasure', line, has: 'columns' });
  if (cell.length > limits.cell) throw new FileRefused({ kind: 'beyondMeasure', line, has: 'cell' });
}

function leftOut(column: string): Decision {
  return { kind: 'innerList', column, sure: true };
}

function tooManyRows(): FileRefused {
  return new FileRefused({ kind: 'tooManyRows', line: limits.rows + 1 });
}
