import { isAscii } from 'node:buffer';
import type { Decision } from '../domain/decision.ts';
import { singleByte } from './single-byte.ts';

/** Bytes as text, and how they were to be understood. */
export interface Understood {
  readonly text: string;
  readonly encoding: string;
  readonly decisions: readonly Decision[];
}

/** So much of the file is looked at for the noughts of UTF-16. */
const sample = 8 * 1024;

/** The text of these bytes without its byte order mark: UTF-16 by its mark or its noughts, UTF-8, else as Windows writes it. */
export function understood(bytes: Uint8Array): Understood {
  if (startsWith(bytes, [0xff, 0xfe])) return decodedAs(bytes, 'utf-16le', 'UTF-16 LE');
  if (startsWith(bytes, [0xfe, 0xff])) return decodedAs(bytes, 'utf-16be', 'UTF-16 BE');
  return unmarkedWide(bytes) ?? inUtf8(bytes) ?? damagedUtf8(bytes) ?? inWindows(bytes);
}

/** True where the bytes begin with these. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function decodedAs(bytes: Uint8Array, label: string, encoding: string): Understood {
  return { text: new TextDecoder(label).decode(bytes), encoding, decisions: [] };
}

function inUtf8(bytes: Uint8Array): Understood | undefined {
  // Without a letter beyond the plain ones there is nothing to put together, and copying is quick.
  if (isAscii(bytes)) return { text: asBuffer(bytes).toString('latin1'), encoding: 'UTF-8', decisions: [] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'UTF-8', decisions: [] };
  } catch {
    return undefined;
  }
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

/** UTF-16 without its mark: nearly every second byte of a plain letter is nought, always the same one. */
function unmarkedWide(bytes: Uint8Array): Understood | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const start = bytes.subarray(0, sample);
  const noughts = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (Math.max(even, odd) * 40 < start.length || Math.min(even, odd) * 8 > Math.max(even, odd))
    return undefined;
  const found =
    odd > even ? decodedAs(bytes, 'utf-16le', 'UTF-16 LE') : decodedAs(bytes, 'utf-16be', 'UTF-16 BE');
  return /[\n\r]|^\s*[[{]/.test(found.text) && !found.text.includes('\0') ? found : undefined;
}

/** UTF-8 with some bytes lost, as where a file was cut or joined: most letters beyond the plain ones are whole. */
function damagedUtf8(bytes: Uint8Array): Understood | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const [whole, lost] = countedLetters(text);
  if (whole < lost || whole === 0) return undefined;
  const decision: Decision = { kind: 'lostLetters', column: '', letters: lost, sure: false };
  return { text, encoding: 'UTF-8', decisions: [decision] };
}

function countedLetters(text: string): readonly [whole: number, lost: number] {
  let whole = 0;
  let lost = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost += 1;
    else if (code > 0x7f) whole += 1;
  }
  return [whole, lost];
}

function inWindows(bytes: Uint8Array): Understood {
  const { text, encoding, doubtful } = singleByte(bytes);
  if (doubtful === undefined) return { text, encoding, decisions: [] };
  const of = encoding === 'Windows-1250' ? 'central' : 'western';
  return { text, encoding, decisions: [{ kind: 'alphabet', column: '', of, word: doubtful, sure: false }] };
}
