import { gunzipSync } from 'node:zlib';
import { FileRefused } from '../domain/refusal.ts';
import { startsWith } from './encoding.ts';

/** The most that one packed file may hold: 64 MB. */
const most = 64 * 1024 * 1024;

/** The bytes of a file packed by gzip, others as they are. Throws `FileRefused` where they are damaged or too many. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, [0x1f, 0x8b])) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused({ kind: tooLarge ? 'tooMuchPacked' : 'damagedPacking' });
  }
}
