import type { Chance } from '../stage.ts';

/** One way to damage the bytes of a file. */
export type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

const block = 4_096;

/** Every way, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a bit flipped': (bytes, chance) => changedAt(bytes, chance, (byte) => byte ^ (1 << below(8, chance))),
  'a byte changed': (bytes, chance) => changedAt(bytes, chance, (byte) => byte + 1 + below(255, chance)),
  'bytes put in': (bytes, chance) => {
    const at = below(bytes.length + 1, chance);
    return Buffer.concat([bytes.subarray(0, at), anyBytes(1 + below(9, chance), chance), bytes.subarray(at)]);
  },
  'bytes taken out': (bytes, chance) => {
    const at = below(bytes.length, chance);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(64, chance))]);
  },
  'cut short': (bytes, chance) => bytes.subarray(0, below(bytes.length, chance)),
  'two blocks swapped': (bytes, chance) => {
    const size = Math.min(block, bytes.length >> 1);
    const [left, right] = twoPlaces(bytes.length, size, chance);
    return pasted(
      pasted(bytes, bytes.subarray(right, right + size), left),
      bytes.subarray(left, left + size),
      right,
    );
  },
  'a page of NULs': (bytes, chance) => {
    const size = Math.min(block, bytes.length);
    const at = Math.floor(below(bytes.length, chance) / size) * size;
    return pasted(bytes, Buffer.alloc(Math.min(size, bytes.length - at)), at);
  },
  'a block repeated': (bytes, chance) => {
    const at = below(bytes.length, chance);
    const end = Math.min(bytes.length, at + 1 + below(block, chance));
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  },
  'line ends changed': (bytes, chance) => {
    const end = ['\r\n', '\r', ''][below(3, chance)] ?? '';
    return Buffer.from(bytes.toString('latin1').replaceAll('\n', end), 'latin1');
  },
  'a mark before it': (bytes, chance) => {
    const marks = [Buffer.from('\ufeff'), Buffer.from([0xff, 0xfe]), Buffer.from(' '), Buffer.from('\n')];
    return Buffer.concat([marks[below(marks.length, chance)] ?? Buffer.alloc(1), bytes]);
  },
  'a digit of the head changed': (bytes, chance) => {
    const head = bytes.toString('latin1', 0, 300).split('\n')[0] ?? '';
    const digits = [...head].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
    const at = digits[below(digits.length, chance)] ?? 0;
    return pasted(bytes, Buffer.from(String(below(10, chance))), at);
  },
  'two digits changed places': (bytes, chance) => {
    const at = below(bytes.length - 1, chance);
    return pasted(bytes, Buffer.from([bytes[at + 1] ?? 0, bytes[at] ?? 0]), at);
  },
};

/** A whole number from 0 to `limit`, which is left out. */
export function below(limit: number, chance: Chance): number {
  return Math.floor(chance() * limit);
}

function changedAt(bytes: Buffer, chance: Chance, change: (byte: number) => number): Buffer {
  const at = below(bytes.length, chance);
  return pasted(bytes, Buffer.from([change(bytes[at] ?? 0)]), at);
}

function twoPlaces(length: number, size: number, chance: Chance): readonly [number, number] {
  const left = below(length - 2 * size + 1, chance);
  return [left, left + size + below(length - left - 2 * size + 1, chance)];
}

function pasted(bytes: Buffer, part: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  part.copy(copy, at);
  return copy;
}

function anyBytes(count: number, chance: Chance): Buffer {
  return Buffer.from(Array.from({ length: count }, () => below(256, chance)));
}
