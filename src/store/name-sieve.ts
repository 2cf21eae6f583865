/** False of bytes at which certainly none of the names begins that are looked for. */
export type Sieve = (bytes: Buffer, from: number) => boolean;

/**
 * Tells at a glance most texts that are none of these plain names, up to the quote at their end: a morning passes over thousands, and
 * compares letter by letter only what may be one.
 */
export function sieveOf(plainNames: Iterable<string>): Sieve {
  const sums = new Set(Array.from(plainNames, (name) => sumOf(Buffer.from(`${name}"`), 0)));
  return (bytes, from) => {
    const sum = sumOf(bytes, from);
    return sum === undefined || sums.has(sum);
  };
}

/** Of the letters up to the quote, whatever their case; undefined where a plain name may leave some out or change them. */
function sumOf(bytes: Buffer, from: number): number | undefined {
  let sum = 0;
  let last = blank;
  for (let at = from; bytes[at] !== quote; at += 1) {
    const sign = bytes[at] ?? 0;
    if (!isPlain(sign) || (sign === blank && last === blank)) return undefined;
    sum = Math.imul(sum ^ small(sign), 16_777_619);
    last = sign;
  }
  return last === blank && bytes[from] !== quote ? undefined : sum;
}

const blank = 32;
const quote = 34;
const backslash = 92;

function isPlain(sign: number): boolean {
  return sign >= blank && sign <= 126 && sign !== backslash;
}

function small(sign: number): number {
  return sign >= 65 && sign <= 90 ? sign + 32 : sign;
}
