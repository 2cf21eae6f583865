import { inOrder } from './order.ts';
import { plainName } from './words.ts';

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
const typed = /^[\x20-\x7e]*$/;

/**
 * Names that look the same on a screen and are not: they differ in characters that cannot be seen or that look like another.
 * Groups of two or more, in order; what only differs in case, accents or spacing counts as the same name. At least one of a
 * group is among `fresh`.
 */
export function lookalikeNames(
  fresh: readonly string[],
  others: readonly string[] = [],
): readonly (readonly string[])[] {
  const groups = new Map<string, Map<string, string>>();
  for (const name of new Set([...fresh, ...others])) {
    const look = lookOf(name);
    const group = groups.get(look) ?? new Map<string, string>();
    const plain = plainName(name);
    if (!group.has(plain)) groups.set(look, group.set(plain, name));
  }
  const asked = new Set(fresh.map(lookOf));
  return [...groups]
    .filter(([look, group]) => group.size > 1 && asked.has(look))
    .map(([, group]) => [...group.values()].sort(inOrder))
    .sort(([left = ''], [right = '']) => inOrder(left, right));
}

/** What the name looks like, in letters that can be typed. */
function lookOf(name: string): string {
  if (typed.test(name)) return plainName(name);
  const bare = typedLike(name).normalize('NFKD').replace(invisible, '');
  return plainName(typedLike(bare));
}

function typedLike(name: string): string {
  return Array.from(name, (letter) => like.get(letter) ?? letter).join('');
}
