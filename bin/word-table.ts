const levels = 7;

/** How often a word is used, 1 being the most common, and what it is about. */
interface Sense {
  readonly rank: number;
  readonly direction: readonly number[];
}

/**
 * Senses as bytes: of each word its rank in two, one for the length of its longest part, in 255ths of the longest of all, then its parts
 * two to a byte, each from -7 to 7 of that length with 8 added; before them all, as a 32-bit number, the longest of all, and the number of
 * parts.
 */
export function packed(senses: readonly Sense[]): Buffer {
  const longest = Math.max(...senses.map(({ direction }) => longestOf(direction)));
  const parts = senses[0]?.direction.length ?? 0;
  const head = Buffer.alloc(8);
  head.writeFloatLE(longest, 0);
  head.writeUInt32LE(parts, 4);
  return Buffer.concat([head, ...senses.map((sense) => packedOne(sense, longest))]);
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
