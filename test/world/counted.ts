import type { Instant } from '../../src/domain/day.ts';
import { asInstant } from '../../src/domain/day.ts';
import type { Id } from '../../src/domain/ids.ts';

/** `k001…`, `k002…`: readable, and as long as a real one. */
export function countedIds(letter: string, after: number): () => Id {
  let count = after;
  return () => {
    count += 1;
    return `${letter}${String(count).padStart(3, '0')}mmmmmmmmmmmm` as Id;
  };
}

/** The moment as typed. */
export function momentOf(text: string): Instant {
  const moment = asInstant(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);
  return moment;
}
