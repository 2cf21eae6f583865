import type { AccountHeaders, CrmLayout } from '../domain/crm-layout.ts';
import { FileRefused, isFileRefused } from '../domain/refusal.ts';
import { plainIds, shortId } from './crm-ids.ts';
import { headerKey, oneLine } from './plain.ts';
import type { Records } from './records.ts';
import { sourceOf } from './source.ts';

/** What the table of accounts tells of one account; absent values are empty. */
export interface Account {
  readonly name: string;
  readonly phone: string;
  readonly website: string;
  readonly address: string;
}

/** Account id → account. Throws `FileRefused` where the bytes are no table with ids and names. */
export function accountsIn(bytes: Uint8Array, layouts: readonly CrmLayout[]): ReadonlyMap<string, Account> {
  const all = recordsIn(bytes);
  const [header] = all.slice(0, 1);
  const keys = (header?.cells ?? []).map(headerKey);
  const cellsOf = cellsBy(keys, layouts);
  if (!keys.some((_, at) => cellsOf.id.includes(at)) || cellsOf.name.length === 0)
    throw new FileRefused({ kind: 'noAccounts' }, 'accounts');
  const accounts = new Map<string, Account>();
  const plainId = plainIds(layouts);
  for (const { cells } of all.slice(1)) {
    const first = (places: readonly number[]): string => placesIn(cells, places.slice(0, 1));
    const id = plainId(first(cellsOf.id));
    if (id === '') continue;
    const account = accountIn(cells, cellsOf, first);
    accounts.set(id, account);
    // Reports tell an id without its three check letters.
    const short = shortId(id);
    if (short !== undefined && !accounts.has(short)) accounts.set(short, account);
  }
  return accounts;
}

function recordsIn(bytes: Uint8Array): Records {
  try {
    return sourceOf(bytes).records;
  } catch (error) {
    throw isFileRefused(error) ? new FileRefused(error.refusal, 'accounts') : error;
  }
}

function accountIn(
  cells: readonly string[],
  places: Readonly<Record<keyof AccountHeaders, readonly number[]>>,
  first: (places: readonly number[]) => string,
): Account {
  return {
    name: first(places.name),
    phone: first(places.phone),
    website: first(places.website),
    address: placesIn(cells, places.address),
  };
}

/** For each part of an account the places of its columns, the best first. */
function cellsBy(
  keys: readonly string[],
  layouts: readonly CrmLayout[],
): Readonly<Record<keyof AccountHeaders, readonly number[]>> {
  const places = (part: keyof AccountHeaders): readonly number[] => {
    const known = layouts.flatMap((layout) => layout.accounts?.[part] ?? []).map(headerKey);
    return [...new Set(known)].map((key) => keys.indexOf(key)).filter((at) => at >= 0);
  };
  return {
    id: places('id'),
    name: places('name'),
    phone: places('phone'),
    website: places('website'),
    address: places('address'),
  };
}

function placesIn(cells: readonly string[], places: readonly number[]): string {
  return places
    .map((at) => oneLine(cells[at] ?? ''))
    .filter((part) => part !== '')
    .join(', ');
}
