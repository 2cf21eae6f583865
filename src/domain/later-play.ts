import type { Day, Rhythm } from './day.ts';
import { addBusinessDays } from './day.ts';
import type { FollowUp } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Planned } from './plan.ts';
import type { Play } from './playbook.ts';

/** What it takes to plan a play from a day on. */
export interface From {
  readonly day: Day;
  readonly followUps: readonly FollowUp[];
  readonly plays: readonly Play[];
  readonly rhythm: Rhythm;
}

/** A play that comes of what happened, not of the news, its business days counted from that day; none where it was planned once, or can never be for a loss in that state. */
export function laterPlay(
  id: string,
  loss: Loss,
  { day, followUps, plays, rhythm }: From,
): Planned | undefined {
  const play = plays.find((one) => one.id === id);
  const known = followUps.some((one) => one.loss === loss.id && one.play === id);
  if (play === undefined || known || play.forbidden[loss.state] !== undefined) return undefined;
  return 'businessDays' in play.due
    ? { play: id, due: addBusinessDays(day, play.due.businessDays, rhythm) }
    : undefined;
}
