import { inOrder } from './order.ts';
import { isTyped, plainName } from './words.ts';

/** Letters of other alphabets, and signs, that look like what a Latin keyboard types (after Unicode TR39, its part for names). */
const looksLike: readonly (readonly [letters: string, like: string])[] = [
  ['АВЕЅІЈКМНОРСТУХԌԚԜҮ', 'ABESIJKMHOPCTYXGQWY'],
  ['авеѕіјкмнорстухһԁɡԛԝүӏ', 'abesijkmhopctyxhdgqwyl'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αικνορτυχγϲϳ', 'aikvoptuxycj'],
  ['ՍՏՕԼոսօցհյ', 'USOLnuoghj'],
  ['ıȷɑɩʟ', 'ijaiL'],
  ['‐‑‒–—―−', '-------'],
  ['‘’ʼʻ´′', "''''''"],
  ['“”„″', '""""'],
];

const like: ReadonlyMap<string, string> = new Map(
  looksLike.flatMap(([letters, latin]) =>
    [...letters].map((letter, at) => [letter, [...latin][at] ?? ''] as const),
  ),
);
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Names that look the same on a screen and are not: they differ in characters that cannot be seen or that look like another.
 * Groups of two or more, in order; what only differs in case, accents or spacing counts as the same name. At least one of a
 * group is among `fresh`.
 */
export function lookalikeNames(
  fresh: Iterable<string>,
  others: Iterable<string> = [],
): readonly (readonly string[])[] {
  const asked = new Set(fresh);
  const groups = new Map<string, Map<string, string>>();
  for (const name of new Set([...asked, ...others])) {
    const look = lookOf(name);
    const group = groups.get(look);
    const plain = isTyped(name) ? look : plainName(name);
    if (!group) groups.set(look, new Map([[plain, name]]));
    else if (!group.has(plain)) group.set(plain, name);
  }
  const several = [...groups].filter(([, group]) => group.size > 1);
  if (several.length === 0) return [];
  const looks = new Set([...asked].map(lookOf));
  return several
    .filter(([look]) => looks.has(look))
    .map(([, group]) => [...group.values()].sort(inOrder))
    .sort(([left = ''], [right = '']) => inOrder(left, right));
}

/** What the name looks like, in letters that can be typed. */
function lookOf(name: string): string {
  if (isTyped(name)) return plainName(name);
  const bare = typedLike(name).normalize('NFKD').replace(invisible, '');
  return plainName(typedLike(bare));
}

function typedLike(name: string): string {
  return Array.from(name, (letter) => like.get(letter) ?? letter).join('');
}
