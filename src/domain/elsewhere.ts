import { closest, slipsBetween } from './closest.ts';

/** Where something is found, and the words one may try for it in the place of a verb: `{ "review gold": ["gold"] }`. */
export type Elsewhere = Readonly<Record<string, readonly string[]>>;

/** What a word that is no verb may stand for. */
export interface Meant {
  /** Where that very word leads, to be typed after `recover`. */
  readonly place?: string;
  /** What one may have mistyped, the nearest first; empty where there is a place. */
  readonly near: readonly string[];
}

/** What was meant by a word that is none of `known`: the place it leads to, else the nearest of `known`, or where another word leads that is nearer still. */
export function wordMeant(typed: string, known: readonly string[], elsewhere: Elsewhere): Meant {
  const wanted = typed.toLowerCase();
  const places = new Map(
    Object.entries(elsewhere).flatMap(([place, words]) => words.map((word) => [word, place] as const)),
  );
  const place = places.get(wanted);
  if (place !== undefined) return { place, near: [] };
  const near = closest(wanted, known);
  const [word = ''] = closest(wanted, [...places.keys()], 1);
  const led = places.get(word);
  const isNearer = near[0] === undefined || slipsBetween(wanted, word) < slipsBetween(wanted, near[0]);
  return { near: led !== undefined && isNearer ? [led] : near };
}
