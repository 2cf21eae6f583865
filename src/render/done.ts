import type { Day } from '../domain/day.ts';
import type { FollowUp } from '../domain/ledger.ts';
import type { Play } from '../domain/playbook.ts';
import { hanging, page } from './layout.ts';
import { painted } from './paint.ts';
import { dayNear } from './saying.ts';

/** What was closed, and the next check-in there, where the play was one of that account's plan. */
export interface DoneScreen {
  readonly closed: FollowUp;
  readonly play: Play;
  readonly next?: FollowUp;
  readonly today: Day;
  readonly width: number;
}

/** A follow-up was closed, and what comes next for that account. */
export function doneText({ closed, play, next, today, width }: DoneScreen): string {
  const outcome = play.outcomes.find((one) => one.value === closed.outcome)?.label;
  const what = `${closed.account}: ${play.label}${outcome === undefined ? '' : `, ${outcome}`}.`;
  const then =
    next === undefined ? '' : ` The next check-in there: ${dayNear(next.due, today)} at the latest.`;
  const lines = hanging('', `${painted('good', 'Done.')} ${what}${then}`, width);
  return page([...lines, painted('quiet', 'What else is due: recover due')], width);
}
