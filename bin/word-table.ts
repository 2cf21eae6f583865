const levels = 7;

/** How often a word is used, 1 being the most common, and what it is about. */
interface Sense {
  readonly word: string;
  readonly rank: number;
  readonly direction: readonly number[];
}

/**
 * Senses as bytes: of each word in three where it begins in a list with a line for each, its rank in two, one for the length of its longest
 * part, in 255ths of the longest of all, then its parts two to a byte, each from -7 to 7 of that length with 8 added; before them all, as a
 * 32-bit number, the longest of all, and the number of parts.
 */
export function packed(senses: readonly Sense[]): Buffer {
  const longest = Math.max(...senses.map(({ direction }) => longestOf(direction)));
  const parts = senses[0]?.direction.length ?? 0;
  const head = Buffer.alloc(8);
  head.writeFloatLE(longest, 0);
  head.writeUInt32LE(parts, 4);
  let line = 0;
  const all = senses.map((sense) => {
    const one = packedOne(sense, line, longest);
    line += Buffer.byteLength(sense.word) + 1;
    return one;
  });
  return Buffer.concat([head, ...all]);
}

function packedOne({ rank, direction }: Sense, line: number, longest: number): Buffer {
  const scale = Math.max(1, Math.ceil((longestOf(direction) / longest) * 255));
  const unit = (scale / 255) * longest;
  const bytes = Buffer.alloc(6 + direction.length / 2);
  bytes.writeUIntLE(line, 0, 3);
  bytes.writeUInt16LE(rank, 3);
  bytes[5] = scale;
  for (let at = 0; at < direction.length; at += 2) {
    const [low, high] = [direction[at] ?? 0, direction[at + 1] ?? 0].map(
      (part) => Math.round((part / unit) * levels) + levels + 1,
    );
    bytes[6 + at / 2] = (low ?? 0) | ((high ?? 0) << 4);
  }
  return bytes;
}

function longestOf(direction: readonly number[]): number {
  return direction.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0);
}
