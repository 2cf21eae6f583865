import type { Letter } from '../domain/letters.ts';
import { wholeText } from '../domain/letters.ts';
import type { Loss } from '../domain/loss-record.ts';
import { addressee, isContact } from '../domain/reach.ts';
import { hanging, wrapped } from './layout.ts';
import { painted } from './paint.ts';

/** Columns of the screen, and of the letter on it. */
export interface LetterWidths {
  readonly screen: number;
  readonly letter: number;
}

const rule = painted('quiet', '- - - - - - - - - - - -');

/** How wide the letter itself may be: folded at words on a screen, each paragraph whole where it goes to a file or another program. */
export function letterWidth(onScreen: boolean, width: number): number {
  return onScreen ? Math.min(width, widest) : Number.POSITIVE_INFINITY;
}

const widest = 76;

/** A letter as it can be copied: to whom, then the letter between two rules. */
export function letterText(head: string, letter: Letter, loss: Loss, widths: LetterWidths): string {
  return letterBlock(`${head}${addressWords(loss)}:`, letter, widths);
}

/** A letter between two rules, under a line of its own. */
export function letterBlock(head: string, letter: Letter, widths: LetterWidths): string {
  const to = hanging('', head, widths.screen).join('\n');
  return [to, rule, ...wrapped(wholeText(letter), widths.letter), rule].join('\n');
}

/** The address where it is known; else the name, and whose address there is not. */
function addressWords(loss: Loss): string {
  const to = addressee(loss);
  if (to?.email !== undefined) return `, to ${to.email}`;
  if (to?.name === undefined) return '';
  const contact = loss.contact?.name;
  const other = contact !== undefined && !isContact(to.name, loss.contact);
  return `, to ${to.name}${other ? ` (no address here; your contact there is ${contact})` : ''}`;
}
