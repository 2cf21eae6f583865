import { largestFile } from '../domain/intake.ts';
import { FileRefused } from '../domain/refusal.ts';
import type { Understood } from './encoding.ts';
import { understood } from './encoding.ts';
import { refuseForeignBytes, refuseForeignText } from './foreign.ts';
import { unpacked } from './unpacked.ts';

/**
 * The text of a file, unpacked, without its byte order mark, and how its bytes were understood.
 * Throws `FileRefused` for an empty or too large file and for one that is no text.
 */
export function decoded(packed: Uint8Array): Understood {
  if (packed.length === 0) throw new FileRefused({ kind: 'empty' });
  if (packed.length > largestFile) throw new FileRefused({ kind: 'tooLarge' });
  const bytes = unpacked(packed);
  refuseForeignBytes(bytes);
  const found = understood(bytes);
  if (found.text.includes('\0')) throw new FileRefused({ kind: 'noText' });
  refuseForeignText(found.text);
  return found;
}
