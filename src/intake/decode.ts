import { largestFile } from '../domain/intake.ts';
import { Problem } from '../domain/problem.ts';
import type { Understood } from './encoding.ts';
import { understood } from './encoding.ts';
import { refuseForeignBytes, refuseForeignText } from './foreign.ts';
import { unpacked } from './unpacked.ts';

/**
 * The text of a file, unpacked, without its byte order mark, and how its bytes were understood.
 * Throws `Problem` unreadable for an empty or too large file and for one that is no text.
 */
export function decoded(packed: Uint8Array, file: string): Understood {
  if (packed.length === 0)
    throw new Problem('unreadable', `${file} is empty.`, 'Export it from the CRM once more.');
  if (packed.length > largestFile) throw tooLarge(file);
  const bytes = unpacked(packed, file);
  refuseForeignBytes(bytes, file);
  const found = understood(bytes);
  if (found.text.includes('\0')) {
    throw new Problem(
      'unreadable',
      `${file} is not a table of text.`,
      'Export the deals from the CRM as CSV.',
    );
  }
  refuseForeignText(found.text, file);
  return found;
}

function tooLarge(file: string): Problem {
  return new Problem(
    'unreadable',
    `${file} is larger than 200 MB, the most that is read at once.`,
    'Export fewer columns or a shorter time from the CRM.',
  );
}
