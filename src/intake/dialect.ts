import type { CrmLayout, TellingWords } from '../domain/crm-layout.ts';
import { headerKey } from './plain.ts';

/** The layout that tells this file together with the shared ones, the most special first. */
export interface Dialect {
  readonly name: string;
  /** The layouts that count, in the order in which their words are looked up. */
  readonly layouts: readonly CrmLayout[];
  /** True for a table that this program wrote itself. */
  readonly exact: boolean;
}

/** The dialect of our own table where it is told, else the one whose tell is the largest among those that the headers have in full; the shared layout where none has. */
export function dialectOf(headers: readonly string[], layouts: readonly CrmLayout[]): Dialect {
  const keys = new Set(headers.map(headerKey));
  const shared = layouts.filter((layout) => layout.tells.length === 0);
  const told = layouts
    .map((layout) => ({ layout, size: tellSize(layout, keys) }))
    .filter(({ size }) => size > 0)
    .sort((left, right) => rankOf(right) - rankOf(left));
  const special = told[0] ? [told[0].layout] : [];
  const counting = [...special, ...shared];
  return { name: counting[0]?.name ?? 'table', layouts: counting, exact: special[0]?.exact ?? false };
}

function rankOf({ layout, size }: { readonly layout: CrmLayout; readonly size: number }): number {
  return layout.exact ? Number.MAX_SAFE_INTEGER : size;
}

/** True where a layout of its own knows the table. */
export function isTold(dialect: Dialect): boolean {
  return dialect.layouts.some((layout) => layout.tells.length > 0);
}

/** Every entry of one list of the layouts, the most special first. */
export function wordsOf(
  dialect: Dialect,
  list: (layout: CrmLayout) => readonly string[] | undefined,
): readonly string[] {
  return dialect.layouts.flatMap((layout) => list(layout) ?? []);
}

/** The words of one status. */
export function statusWordsOf(dialect: Dialect, status: 'open' | 'won' | 'lost'): Required<TellingWords> {
  return {
    whole: wordsOf(dialect, (layout) => layout.status?.[status]?.whole),
    within: wordsOf(dialect, (layout) => layout.status?.[status]?.within),
  };
}

/** What the table is, when its headers say that it holds no deals. */
export function otherTable(headers: readonly string[], layouts: readonly CrmLayout[]): string | undefined {
  const keys = new Set(headers.map(headerKey));
  const tables = layouts.flatMap((layout) => layout.otherTables ?? []);
  return tables.find((table) => hasAll(keys, table.headers))?.called;
}

function tellSize(layout: CrmLayout, keys: ReadonlySet<string>): number {
  return Math.max(0, ...layout.tells.map((tell) => (hasAll(keys, tell) ? tell.length : 0)));
}

function hasAll(keys: ReadonlySet<string>, headers: readonly string[]): boolean {
  return headers.every((header) => keys.has(headerKey(header)));
}
