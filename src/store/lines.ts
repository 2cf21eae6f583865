import type { Sieve } from './name-sieve.ts';

/** Tells of each part of that name where it stands and the text it holds, as it is written. */
export function eachNamed(
  list: Buffer,
  name: string,
  mayBe: Sieve | undefined,
  tell: (at: number, written: string) => void,
): void {
  const before = Buffer.from(`"${name}":"`);
  for (let at = list.indexOf(before); at >= 0; ) {
    const from = at + before.length;
    if (mayBe?.(list, from) === false) {
      at = list.indexOf(before, from);
      continue;
    }
    const end = textEnd(list, from);
    tell(at, list.toString('utf8', from, end));
    at = list.indexOf(before, end);
  }
}

/** Where the line begins in which that place lies. */
export function lineStart(list: Buffer, at: number): number {
  return list.lastIndexOf('\n', at) + 1;
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

/** Where the lines begin that hold this text. */
export function lineStarts(list: Buffer, text: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = list.indexOf(text); at >= 0; ) {
    starts.push(lineStart(list, at));
    at = list.indexOf(text, list.indexOf('\n', at));
  }
  return starts;
}

/** The member whose line begins there; behind every one but the last stands a comma. */
export function memberAt(list: Buffer, start: number): unknown {
  const end = list.indexOf('\n', start);
  return JSON.parse(list.toString('utf8', start, list[end - 1] === comma ? end - 1 : end));
}

const comma = 44;
const quote = 34;
const backslash = 92;
