const levels = 7;

/**
 * Directions as bytes: of each word one for the length of its longest part, in 255ths of the longest of all, then its parts two to a byte,
 * each from -7 to 7 of that length with 8 added; before them all, as a 32-bit number, the longest of all, and the number of parts.
 */
export function packed(directions: readonly (readonly number[])[]): Buffer {
  const longest = Math.max(...directions.map(longestOf));
  const parts = directions[0]?.length ?? 0;
  const head = Buffer.alloc(8);
  head.writeFloatLE(longest, 0);
  head.writeUInt32LE(parts, 4);
  return Buffer.concat([head, ...directions.map((direction) => packedOne(direction, longest))]);
}

function packedOne(direction: readonly number[], longest: number): Buffer {
  const scale = Math.max(1, Math.ceil((longestOf(direction) / longest) * 255));
  const unit = (scale / 255) * longest;
  const bytes = Buffer.alloc(1 + direction.length / 2);
  bytes[0] = scale;
  for (let at = 0; at < direction.length; at += 2) {
    const [low, high] = [direction[at] ?? 0, direction[at + 1] ?? 0].map(
      (part) => Math.round((part / unit) * levels) + levels + 1,
    );
    bytes[1 + at / 2] = (low ?? 0) | ((high ?? 0) << 4);
  }
  return bytes;
}

function longestOf(direction: readonly number[]): number {
  return direction.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0);
}
