import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { painted } from './paint.ts';
import { dayNear } from './saying.ts';

/** A follow-up was closed, and what comes next for that account. */
export function doneText(closed: FollowUp, play: Play, next: FollowUp | undefined, today: Day): string {
  const outcome = play.outcomes.find((one) => one.value === closed.outcome)?.label;
  const what = `${closed.account}: ${play.label}${outcome === undefined ? '' : `, ${outcome}`}.`;
  const then =
    next === undefined ? '' : ` The next check-in there: ${dayNear(next.due, today)} at the latest.`;
  return `${painted('good', 'Done.')} ${what}${then}\n${painted('quiet', 'What else is due: recover due')}\n`;
}
