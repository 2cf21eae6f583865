import { largestFile } from '../domain/intake.ts';
import { Problem } from '../domain/problem.ts';

/** A file as text, and how its bytes were to be understood. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** What stands for the bytes 0x80 to 0x9F in Windows-1252; Node's own decoder leaves them as controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Beginnings of files that people save or mail instead of a CSV file. */
const foreign = [
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    holds: 'xl/',
    is: 'an Excel workbook',
    hint: 'Save it as CSV and import that.',
  },
  { start: [0x50, 0x4b, 0x03, 0x04], is: 'a ZIP archive', hint: 'Unpack it and import the CSV file in it.' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook', hint: 'Save it as CSV and import that.' },
  { start: [0x1f, 0x8b], is: 'a compressed file', hint: 'Unpack it and import the CSV file in it.' },
  { start: [0x25, 0x50, 0x44, 0x46], is: 'a PDF', hint: 'Export the same list from the CRM as CSV.' },
] as const;

/** Beginnings of texts that are no table. */
const foreignTexts = [
  { start: /^\s*<(?:!doctype html|html|table)\b/i, is: 'a web page' },
  { start: /^\s*<\?xml\b/i, is: 'an XML file' },
  { start: /^\s*[[{]\s*[[{"]/, is: 'a file for programs (JSON)' },
] as const;

/**
 * The text of a CSV file without its byte order mark: UTF-8, UTF-16 by its mark, else Windows-1252.
 * Throws `Problem` unreadable for an empty or too large file and for one that is no text.
 */
export function decoded(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0)
    throw new Problem('unreadable', `${file} is empty.`, 'Export it from the CRM once more.');
  if (bytes.length > largestFile) throw tooLarge(file);
  refuseForeign(bytes, file);
  const { text, encoding } = understood(bytes);
  if (text.includes('\0')) {
    throw new Problem(
      'unreadable',
      `${file} is not a table of text.`,
      'Export the deals from the CRM as CSV.',
    );
  }
  const beginning = text.slice(0, 200);
  const found = foreignTexts.find(({ start }) => start.test(beginning));
  if (found) throw looksLike(found.is, file, 'Export the deals from the CRM as CSV.');
  return { text, encoding };
}

function understood(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16 LE' };
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16 BE' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, fromWindows1252);
    return { text, encoding: 'Windows-1252' };
  }
}

function fromWindows1252(control: string): string {
  return windows1252[control.charCodeAt(0) - 0x80] ?? control;
}

function refuseForeign(bytes: Uint8Array, file: string): void {
  const found = foreign.find(
    (kind) => startsWith(bytes, kind.start) && (!('holds' in kind) || holds(bytes, kind.holds)),
  );
  if (found) throw looksLike(found.is, file, found.hint);
}

function looksLike(what: string, file: string, hint: string): Problem {
  return new Problem('unreadable', `${file} looks like ${what}, not like a CSV file.`, hint);
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function tooLarge(file: string): Problem {
  return new Problem(
    'unreadable',
    `${file} is larger than 200 MB, the most that is read at once.`,
    'Export fewer columns or a shorter time from the CRM.',
  );
}
