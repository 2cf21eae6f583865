import type { Latest } from './latest.ts';
import { latestStarts } from './latest.ts';
import { eachNamed, lineStart, lineStarts, memberAt } from './lines.ts';
import type { Sieve } from './name-sieve.ts';

/** Texts that are looked for; `mayBe` passes over most others before they are read. */
export interface Meant {
  isMeant(text: string): boolean;
  readonly mayBe?: Sieve;
}

/** Which lines of a list to take apart: those that hold one of these texts, those with a part of that name that is meant, and the latest of some. */
export interface Sought {
  readonly texts?: readonly string[];
  readonly named?: Meant & { readonly name: string };
  readonly latest?: Latest;
}

/**
 * The members of a list in bytes that `sealed` wrote that are sought, in their order, and perhaps others that look alike. The other lines
 * are not read: of 100,000 a morning needs few.
 */
export function membersHolding(list: Buffer, { texts = [], named, latest }: Sought): readonly unknown[] {
  const starts = new Set(texts.flatMap((text) => lineStarts(list, Buffer.from(text))));
  if (named !== undefined) for (const start of startsNaming(list, named.name, named)) starts.add(start);
  if (latest !== undefined) for (const start of latestStarts(list, latest)) starts.add(start);
  return membersAt(list, starts);
}

/** The members in whose lines a part of that name is a text that is meant. */
export function membersNaming(list: Buffer, name: string, meant: Meant): readonly unknown[] {
  return membersAt(list, startsNaming(list, name, meant));
}

/** Where the lines begin in which a part of that name is a text that is meant: one walk, however many texts are. */
function startsNaming(list: Buffer, name: string, { isMeant, mayBe }: Meant): ReadonlySet<number> {
  const starts = new Set<number>();
  const known = new Map<string, boolean>();
  eachNamed(list, name, mayBe, (at, written) => {
    const fits = known.get(written) ?? isMeant(JSON.parse(`"${written}"`));
    known.set(written, fits);
    if (fits) starts.add(lineStart(list, at));
  });
  return starts;
}

function membersAt(list: Buffer, starts: ReadonlySet<number>): readonly unknown[] {
  return [...starts].sort((left, right) => left - right).map((start) => memberAt(list, start));
}
