import type { FollowUp, Loss } from '../domain/ledger.ts';
import { painted } from './paint.ts';
import { dayWithMonth } from './saying.ts';

/** The facts are kept, and the rest of the debrief waits for a clearer head (G66). */
export function keptForLater(loss: Loss, reminder: FollowUp | undefined): string {
  const when = reminder === undefined ? '' : ` It comes up on ${dayWithMonth(reminder.due)}.`;
  return `${painted('good', 'Kept.')} ${loss.deal.account} can wait until then.${when}\n${painted('quiet', 'Then: recover debrief, and it goes on where you stopped.')}\n`;
}
