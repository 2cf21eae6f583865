import type { FollowUp, Loss } from '../domain/ledger.ts';
import { page } from './layout.ts';
import { painted } from './paint.ts';
import { dayWithMonth } from './saying.ts';

/** The facts are kept, and the rest of the debrief waits for a clearer head (G66). */
export function keptForLater(loss: Loss, reminder: FollowUp | undefined, width: number): string {
  const when = reminder === undefined ? '' : ` until ${dayWithMonth(reminder.due)}`;
  const lines = [
    `${painted('good', 'Kept.')} ${loss.deal.account} can wait${when}.`,
    painted('quiet', 'Then: recover debrief, and it goes on where you stopped.'),
  ];
  return page(lines, width);
}
