import type { Reply } from '../domain/question.ts';
import type { Key } from './keys.ts';
import type { Frame, Size } from './look.ts';

/** A question under way: a key gives the next one, and when there is a reply it is over. */
export interface Asking {
  readonly reply?: Reply | undefined;
  after(key: Key): Asking;
  frame(size: Size): Frame;
}

/** Several letters that came at once, one after the other until there is a reply. */
export function afterLetters(asking: Asking, text: string): Asking {
  let now = asking;
  for (const letter of text) {
    if (now.reply === undefined) now = now.after({ kind: 'typed', text: letter });
  }
  return now;
}
