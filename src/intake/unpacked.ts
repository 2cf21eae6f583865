import { gunzipSync } from 'node:zlib';
import { Problem } from '../domain/problem.ts';
import { startsWith } from './encoding.ts';

/** The most that one packed file may hold: 64 MB. */
const most = 64 * 1024 * 1024;

/** The bytes of a file packed by gzip, others as they are. Throws `Problem` unreadable where they are damaged or too many. */
export function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  if (!startsWith(bytes, [0x1f, 0x8b])) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge
      ? new Problem(
          'unreadable',
          `${file} holds more than 64 MB, the most that is unpacked at once.`,
          'Unpack it, or export a shorter time from the CRM; nothing was kept.',
        )
      : new Problem(
          'unreadable',
          `${file} is a packed file that is damaged or cut short.`,
          'Download or export it once more.',
        );
  }
}
