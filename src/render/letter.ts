import type { Loss } from '../domain/ledger.ts';
import { addressee, isContact } from '../domain/reach.ts';
import { filledLines } from '../domain/words.ts';
import { hanging } from './layout.ts';
import { messageWords } from './message-words.ts';
import { painted } from './paint.ts';

const rule = painted('quiet', '- - - - - - - - - - - -');

/** A letter as it can be copied: to whom, then between two rules each paragraph on one line of its own, however wide the screen. */
export function letterText(head: string, template: string, loss: Loss, width: number): string {
  const to = hanging('', `${head}${addressWords(loss)}:`, width).join('\n');
  return [to, rule, filledLines(template, messageWords(loss)), rule].join('\n');
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
