import type { Rhythm } from './day.ts';
import { addBusinessDays, dayOf, daysBetween } from './day.ts';
import type { Loss } from './loss-record.ts';

const lateAfter = 3;
const veryLateAfter = 60;

/** How old the news was when it was recorded: fresh up to 3 business days, very late after 60 days. */
export function lateness(
  loss: Pick<Loss, 'newsAt' | 'recordedAt'>,
  rhythm: Rhythm,
): 'fresh' | 'late' | 'very-late' {
  const news = dayOf(loss.newsAt);
  const recorded = dayOf(loss.recordedAt);
  if (daysBetween(news, recorded) > veryLateAfter) return 'very-late';
  return recorded > addBusinessDays(news, lateAfter, rhythm) ? 'late' : 'fresh';
}
