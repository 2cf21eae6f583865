import { Problem } from '../domain/problem.ts';
import { startsWith } from './encoding.ts';

const asCsv = 'Open it, choose "Save as", the kind "CSV UTF-8", and import that file.';

/** Beginnings of files that people save or mail instead of a CSV file. */
const beginnings = [
  { start: [0x50, 0x4b, 0x03, 0x04], holds: 'xl/', is: 'an Excel workbook', hint: asCsv },
  { start: [0x50, 0x4b, 0x03, 0x04], holds: 'opendocument.spreadsheet', is: 'a spreadsheet', hint: asCsv },
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    is: 'a ZIP archive',
    hint: 'Unpack it, and import the file with the deals in it.',
  },
  { start: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook', hint: asCsv },
  { start: [0x1f, 0x8b], is: 'a file packed twice', hint: 'Unpack it, and import the CSV file in it.' },
  { start: [0x25, 0x50, 0x44, 0x46], is: 'a PDF', hint: 'Export the same list from the CRM as CSV.' },
] as const;

/** Beginnings of texts that are no table. */
const texts = [
  { start: /^\s*<(?:!doctype html|html|table)\b/i, is: 'a web page' },
  { start: /^\s*<\?xml\b/i, is: 'an XML file' },
] as const;

/** Throws `Problem` unreadable for bytes of another kind of file. */
export function refuseForeignBytes(bytes: Uint8Array, file: string): void {
  const found = beginnings.find(
    (kind) => startsWith(bytes, kind.start) && (!('holds' in kind) || holds(bytes, kind.holds)),
  );
  if (found) throw looksLike(found.is, file, found.hint);
}

/** Throws `Problem` unreadable for a text of another kind of file. */
export function refuseForeignText(text: string, file: string): void {
  const beginning = text.slice(0, 200);
  const found = texts.find(({ start }) => start.test(beginning));
  if (found) throw looksLike(found.is, file, 'Export the deals from the CRM as CSV.');
}

function looksLike(what: string, file: string, hint: string): Problem {
  return new Problem('unreadable', `${file} looks like ${what}, not like a CSV file.`, hint);
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text);
}
