import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { bytesOf, valueIn as partsIn } from './parts.ts';

/** What a kept file says of itself: `id` stays for the life of the store, `rev` counts its commits from 1. */
export interface Head {
  readonly schema: number;
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
}

/** How a file was found: `sum` is its checksum in hex. */
export type Opened<T> =
  | { readonly state: 'whole'; readonly head: Head; readonly sum: string; readonly value: T }
  | { readonly state: 'newer' }
  | { readonly state: 'damaged'; readonly how: 'foreign' | 'short' | 'changed' };

const strictHead =
  /^\{"\$recover":\{"format":1,"schema":([1-9]\d{0,8}),"kind":"([a-z]{1,16})","id":"([0-9a-z]{16})","rev":([1-9]\d{0,14}),"bytes":([1-9]\d{0,14}),"sha256":"([0-9a-f]{64})"\},\n"data":/;
const anyFormat = /^\{"\$recover":\{"format":(\d{1,9}),/;
const longestHead = 300;
const sumLength = 64;
const nothing = Buffer.alloc(0);

/** The bytes of a file, in pieces to be written one after the other, and their sum. */
export interface Sealed {
  readonly pieces: readonly Uint8Array[];
  readonly sum: string;
}

/** The bytes of a file: a head with its length and a SHA-256 over every byte but the sum's own, then one record a line. */
export function sealed(head: Head, value: object): Sealed {
  const [first = nothing, ...rest] = bodyOf(value);
  const length = rest.reduce((sum, piece) => sum + piece.length, first.length);
  const start = `{"$recover":{"format":1,"schema":${head.schema},"kind":"${head.kind}","id":"${head.id}","rev":${head.rev},"bytes":`;
  const before = Buffer.from(`${start}${lengthOf(start, length)},"sha256":"`);
  const sum = sumOf(before, first, ...rest);
  return { pieces: [Buffer.concat([before, Buffer.from(sum), first]), ...rest], sum };
}

/** Opens what `sealed` made, of that kind and no newer than `schema`; nothing else is taken for whole. */
export function opened<T>(bytes: Buffer, kind: string, schema: number): Opened<T> {
  const start = bytes.toString('latin1', 0, longestHead);
  const match = strictHead.exec(start);
  if (!match) return isNewer(start) ? { state: 'newer' } : { state: 'damaged', how: 'foreign' };
  const [whole, writtenSchema, writtenKind = '', id = '', rev, length, sum = ''] = match;
  if (writtenKind !== kind) return { state: 'damaged', how: 'foreign' };
  if (Number(length) > bytes.length) return { state: 'damaged', how: 'short' };
  const sumAt = whole.indexOf(sum);
  const rightSum = sumOf(bytes.subarray(0, sumAt), bytes.subarray(sumAt + sumLength));
  if (rightSum !== sum) return { state: 'damaged', how: 'changed' };
  const head = { schema: Number(writtenSchema), kind: writtenKind, id, rev: Number(rev) };
  if (head.schema > schema) return { state: 'newer' };
  return valueIn(bytes, whole.length, head, sum);
}

function valueIn<T>(bytes: Buffer, from: number, head: Head, sum: string): Opened<T> {
  if (!isUtf8(bytes)) return { state: 'damaged', how: 'changed' };
  const value = partsIn(bytes.subarray(from, bytes.length - 2));
  return value === undefined
    ? { state: 'damaged', how: 'changed' }
    : { state: 'whole', head, sum, value: value as T };
}

/** Something later than us wrote the file. */
function isNewer(start: string): boolean {
  return Number(anyFormat.exec(start)?.[1] ?? 1) > 1;
}

function sumOf(...pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The length of the whole file, which counts its own digits too. */
function lengthOf(start: string, body: number): number {
  const rest = start.length + ',"sha256":"'.length + sumLength + body;
  let length = rest;
  while (rest + String(length).length !== length) length = rest + String(length).length;
  return length;
}

/** A part that nobody changed is written as it was read. */
function bodyOf(value: object): readonly Buffer[] {
  const parts = Object.entries(value).flatMap(([name, part], at) => [
    Buffer.from(`${at === 0 ? '' : ',\n'}${JSON.stringify(name)}:`),
    ...piecesOf(part),
  ]);
  return joined([Buffer.from('"},\n"data":{'), ...parts, Buffer.from('}}\n')]);
}

function piecesOf(part: unknown): readonly Buffer[] {
  const asRead = bytesOf(part);
  if (asRead !== undefined) return [asRead];
  return isOfRecords(part) ? recordPieces(part) : [Buffer.from(JSON.stringify(part))];
}

const pieceSize = 262_144;

/** One record at a time goes into text and from there into its piece: all of 100,000 deals would fill the memory several times over. */
function recordPieces(records: readonly object[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let [piece, end] = [Buffer.alloc(0), 0];
  for (const [at, record] of records.entries()) {
    const line = JSON.stringify(record);
    const length = Buffer.byteLength(line);
    if (end + length + lineEnds > piece.length) {
      pieces.push(piece.subarray(0, end));
      [piece, end] = [Buffer.allocUnsafeSlow(Math.max(pieceSize, length + lineEnds)), 0];
    }
    end += piece.write(at === 0 ? '[\n' : ',\n', end, 'latin1');
    // Plain letters are copied; to look for others while they are put into bytes takes twice as long.
    end += piece.write(line, end, length === line.length ? 'latin1' : 'utf8');
  }
  return [...pieces, piece.subarray(0, end), Buffer.from('\n]')];
}

const lineEnds = 2;

/** Such a list has a line for each of its members; texts share one, for no line inside a part may begin with a quote. */
function isOfRecords(part: unknown): part is readonly object[] {
  return Array.isArray(part) && part.length > 0 && part.every((member) => typeof member === 'object');
}

/** Smaller pieces are not worth a call to the disk of their own. */
const smallest = pieceSize / 2;

/** The same bytes in fewer pieces: small ones are put together, large ones stay as they are. */
function joined(all: readonly Buffer[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let growing: Buffer[] = [];
  for (const one of all) {
    if (one.length < smallest) {
      growing.push(one);
      continue;
    }
    pieces.push(Buffer.concat(growing), one);
    growing = [];
  }
  return [...pieces, Buffer.concat(growing)];
}
