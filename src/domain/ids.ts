declare const idBrand: unique symbol;

/** A record's name for life: 80 random bits as 16 letters of lower-case base32. */
export type Id = string & { readonly [idBrand]: true };

const shortest = 4;

/** The id in `text` when it can be one, 16 letters that are not all digits, else undefined. */
export function asId(text: string): Id | undefined {
  return /^(?=\d*[a-z])[0-9a-z]{16}$/.test(text) ? (text as Id) : undefined;
}

/** Each id cut to its shortest prefix (at least four letters) that no other of `all` shares. */
export function shortIds(all: readonly Id[]): ReadonlyMap<Id, string> {
  const sorted = [...new Set(all)].sort();
  return new Map(sorted.map((id, at) => [id, id.slice(0, needed(id, sorted[at - 1], sorted[at + 1]))]));
}

/** The id as it is shown; one that was not among all of them stands whole. */
export function shortOf(ids: ReadonlyMap<Id, string>, id: Id): string {
  return ids.get(id) ?? id;
}

/** The ids that begin with what was typed, in order; nothing below four letters. */
export function idsLike(typed: string, all: readonly Id[]): readonly Id[] {
  const start = typed.toLowerCase();
  return start.length < shortest ? [] : [...new Set(all)].filter((id) => id.startsWith(start)).sort();
}

function needed(id: string, ...neighbours: readonly (string | undefined)[]): number {
  return Math.max(
    shortest,
    ...neighbours.map((other) => (other === undefined ? 0 : sharedStart(id, other) + 1)),
  );
}

function sharedStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}
