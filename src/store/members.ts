import type { Sieve } from './name-sieve.ts';

/** Texts that are looked for; `mayBe` passes over most others before they are read. */
export interface Meant {
  isMeant(text: string): boolean;
  readonly mayBe?: Sieve;
}

/**
 * The members of a list in bytes that `sealed` wrote whose lines hold one of these texts, or a part of that name that is meant, in their
 * order. The other lines are not read: of 100,000 a morning needs few.
 */
export function membersHolding(
  list: Buffer,
  texts: readonly string[],
  named?: Meant & { readonly name: string },
): readonly unknown[] {
  const starts = new Set(texts.flatMap((text) => lineStarts(list, Buffer.from(text))));
  if (named !== undefined) for (const start of startsNaming(list, named.name, named)) starts.add(start);
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
  const before = Buffer.from(`"${name}":"`);
  for (let at = list.indexOf(before); at >= 0; ) {
    const from = at + before.length;
    if (mayBe?.(list, from) === false) {
      at = list.indexOf(before, from);
      continue;
    }
    const end = textEnd(list, from);
    const written = list.toString('utf8', from, end);
    const fits = known.get(written) ?? isMeant(JSON.parse(`"${written}"`));
    known.set(written, fits);
    if (fits) starts.add(list.lastIndexOf('\n', at) + 1);
    at = list.indexOf(before, end);
  }
  return starts;
}

/** Where the text that begins there ends: at the first quote that is none of its own. */
function textEnd(list: Buffer, from: number): number {
  let end = list.indexOf(quote, from);
  while (isEscaped(list, end)) end = list.indexOf(quote, end + 1);
  return end;
}

function isEscaped(list: Buffer, at: number): boolean {
  let backslashes = 0;
  while (list[at - 1 - backslashes] === backslash) backslashes += 1;
  return backslashes % 2 === 1;
}

function membersAt(list: Buffer, starts: ReadonlySet<number>): readonly unknown[] {
  return [...starts].sort((left, right) => left - right).map((start) => memberAt(list, start));
}

function lineStarts(list: Buffer, text: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = list.indexOf(text); at >= 0; ) {
    starts.push(list.lastIndexOf('\n', at) + 1);
    at = list.indexOf(text, list.indexOf('\n', at));
  }
  return starts;
}

/** Behind every member but the last stands a comma. */
function memberAt(list: Buffer, start: number): unknown {
  const end = list.indexOf('\n', start);
  return JSON.parse(list.toString('utf8', start, list[end - 1] === comma ? end - 1 : end));
}

const comma = 44;
const quote = 34;
const backslash = 92;
