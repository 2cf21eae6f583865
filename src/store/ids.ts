import type { Id } from '../domain/ids.ts';

/** Digits and letters without i, l, o, u: none can be taken for another, on a screen or over the phone. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id of 80 random bits, 16 letters of lower-case base32 (Crockford's); never one that a spreadsheet would read as a number. */
export function newId(random: (bytes: number) => Uint8Array): Id {
  for (;;) {
    const id = base32(random(10));
    if (!/^[\de]+$/.test(id)) return id as Id;
  }
}

/** Five bits a letter, from the first bit on. */
function base32(bytes: Uint8Array): string {
  const codes: number[] = [];
  let [bits, width] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    width += 8;
    for (; width >= 5; width -= 5) codes.push(letters.charCodeAt((bits >> (width - 5)) & 31));
    bits &= 31;
  }
  // A text that grows letter by letter would hold on to its parts.
  return String.fromCharCode(...codes);
}
