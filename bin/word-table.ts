const levels = 7;

/** How often a word is used, 1 being the most common, and what it is about. */
interface Sense {
  readonly word: string;
  readonly rank: number;
  readonly direction: readonly number[];
}

/**
 * Senses as bytes: before them all, as 32-bit numbers, the longest part of all, the number of parts and that of words; then of each word
 * in three bytes where it begins in a list with a line for each; then of each its rank in two bytes, one for the length of its longest part,
 * in 255ths of the longest of all, and its parts two to a byte, each from -7 to 7 of that length with 8 added.
 */
export function packed(senses: readonly Sense[]): Buffer {
  const longest = Math.max(...senses.map(({ direction }) => longestOf(direction)));
  const head = Buffer.alloc(12);
  head.writeFloatLE(longest, 0);
  head.writeUInt32LE(senses[0]?.direction.length ?? 0, 4);
  head.writeUInt32LE(senses.length, 8);
  return Buffer.concat([head, linesOf(senses), ...senses.map((sense) => packedOne(sense, longest))]);
}

function linesOf(senses: readonly Sense[]): Buffer {
  const lines = Buffer.alloc(3 * senses.length);
  let line = 0;
  for (const [at, { word }] of senses.entries()) {
    lines.writeUIntLE(line, 3 * at, 3);
    line += Buffer.byteLength(word) + 1;
  }
  return lines;
}

function packedOne({ rank, direction }: Sense, longest: number): Buffer {
  const scale = Math.max(1, Math.ceil((longestOf(direction) / longest) * 255));
  const unit = (scale / 255) * longest;
  const bytes = Buffer.alloc(3 + direction.length / 2);
  bytes.writeUInt16LE(rank, 0);
  bytes[2] = scale;
  for (let at = 0; at < direction.length; at += 2) {
    const [low, high] = [direction[at] ?? 0, direction[at + 1] ?? 0].map(
      (part) => Math.round((part / unit) * levels) + levels + 1,
    );
    bytes[3 + at / 2] = (low ?? 0) | ((high ?? 0) << 4);
  }
  return bytes;
}

function longestOf(direction: readonly number[]): number {
  return direction.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0);
}
