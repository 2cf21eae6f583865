import type { Day, Rhythm } from './day.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { hasLapsed } from './play-days.ts';
import type { Play } from './playbook.ts';
import { asItComes } from './snooze.ts';
import { standings } from './standing.ts';
import { inTurn } from './turns.ts';

/** A day, and what is needed to tell what it holds. */
export interface Turning {
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly rhythm: Rhythm;
}

/** The open follow-ups among those meant, each with the day of its turn; what lapsed, or may not be made, is none of them. */
export function openTurns(
  ledger: Ledger,
  isMeant: (one: FollowUp) => boolean,
  { plays, today, rhythm }: Turning,
): readonly FollowUp[] {
  const known = new Map(plays.map((play) => [play.id, play]));
  const losses = new Map(ledger.losses.map((loss) => [loss.id, loss]));
  const open = ledger.followUps
    .filter(
      (one) => one.status === 'open' && isMeant(one) && !hasLapsed(one, known.get(one.play), today, rhythm),
    )
    .map((one) => asItComes(one, known.get(one.play), rhythm));
  return inTurn(open, { plays: known, losses, standing: standings(ledger, today), today, rhythm });
}
