import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import { quoted } from '../domain/words.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { dayWithMonth } from './saying.ts';

/** The facts are kept, and the rest of the debrief waits for a clearer head (G66). */
export function keptForLater(loss: Loss, reminder: FollowUp | undefined, today: Day, width: number): string {
  const when = reminder === undefined ? '' : ` It comes up ${morning(reminder.due, today)}.`;
  const kept = `${painted('good', 'Enough for today.')} What you gave is kept.${when}`;
  const goOn = `It goes on where you stopped: recover debrief ${quoted(loss.deal.account)}`;
  return page([...hanging('', kept, width), painted('quiet', goOn)], width);
}

function morning(day: Day, today: Day): string {
  return day === addDays(today, 1) ? `tomorrow morning, ${dayWithMonth(day)}` : `on ${dayWithMonth(day)}`;
}
