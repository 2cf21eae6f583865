import { isList, isObject } from './json-list.ts';

/** One record as a row: header → cell, and the names of lists within it, which are no cells. */
export interface FlatRecord {
  readonly cells: ReadonlyMap<string, string>;
  readonly lists: readonly string[];
}

/** So deep an object may lie in another. */
const deepest = 4;

/** The cells of a record, in its order; one of an object within it is named by both: `Account.Name`. */
export function flattened(value: unknown): FlatRecord {
  const cells = new Map<string, string>();
  const lists: string[] = [];
  const add = (names: readonly string[], part: unknown): void => {
    const name = names.join('.');
    if (isList(part) || names.length > deepest) lists.push(name);
    else if (isObject(part)) for (const [key, each] of parts(part)) add(namesOf(names, key), each);
    else if (!cells.has(name)) cells.set(name, cellOf(part));
  };
  if (isObject(value)) for (const [key, part] of parts(value)) add([key], part);
  return { cells, lists };
}

/** What an interface says about a record is not of the record. */
function parts(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(
    ([key, part]) => !(key === 'attributes' && isObject(part) && 'url' in part),
  );
}

/** What an object called "properties" holds is the record's own. */
function namesOf(names: readonly string[], key: string): readonly string[] {
  return names.length === 1 && names[0] === 'properties' ? [key] : [...names, key];
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
