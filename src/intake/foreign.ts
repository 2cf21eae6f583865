import type { OtherKind } from '../domain/refusal.ts';
import { FileRefused } from '../domain/refusal.ts';
import { startsWith } from './encoding.ts';

const packed = [0x50, 0x4b, 0x03, 0x04];

/** Beginnings of files that people save or mail instead of a CSV file, and what some of them hold. */
const beginnings: readonly { start: readonly number[]; holds?: string; kind: OtherKind }[] = [
  { start: packed, holds: 'xl/', kind: 'excel' },
  { start: packed, holds: 'opendocument.spreadsheet', kind: 'spreadsheet' },
  { start: packed, kind: 'zip' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], kind: 'old excel' },
  { start: [0x1f, 0x8b], kind: 'packed twice' },
  { start: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
];

/** Beginnings of texts that are no table. */
const texts: readonly { start: RegExp; kind: OtherKind }[] = [
  { start: /^\s*<(?:!doctype html|html|table)\b/i, kind: 'web page' },
  { start: /^\s*<\?xml\b/i, kind: 'xml' },
];

/** Throws `FileRefused` for bytes of another kind of file. */
export function refuseForeignBytes(bytes: Uint8Array): void {
  refuse(
    beginnings.find(
      ({ start, holds }) => startsWith(bytes, start) && (holds === undefined || contains(bytes, holds)),
    ),
  );
}

/** Throws `FileRefused` for a text of another kind of file. */
export function refuseForeignText(text: string): void {
  const beginning = text.slice(0, 200);
  refuse(texts.find(({ start }) => start.test(beginning)));
}

function refuse(found: { readonly kind: OtherKind } | undefined): void {
  if (found) throw new FileRefused({ kind: 'otherKind', looksLike: found.kind });
}

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text);
}
