import type { Day, Rhythm } from './day.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import { inOrder } from './order.ts';
import { inwardPlays } from './plan.ts';
import { hasLapsed } from './play-days.ts';
import type { Play } from './playbook.ts';
import { asItComes } from './snooze.ts';
import { standings } from './standing.ts';
import { inTurn } from './turns.ts';
import { plainName } from './words.ts';

/** What the mornings will show next of the same account, with the day of its turn; after a call, of that deal. */
export function nextThere(
  ledger: Ledger,
  done: FollowUp,
  { plays, today, rhythm }: { readonly plays: readonly Play[]; readonly today: Day; readonly rhythm: Rhythm },
): FollowUp | undefined {
  const known = new Map(plays.map((play) => [play.id, play]));
  const open = ledger.followUps
    .filter(
      (one) =>
        one.status === 'open' &&
        one.deal?.id === done.deal?.id &&
        plainName(one.account) === plainName(done.account) &&
        !inwardPlays.includes(one.play) &&
        !hasLapsed(one, known.get(one.play), today, rhythm),
    )
    .map((one) => asItComes(one, known.get(one.play)));
  const losses = new Map(ledger.losses.map((loss) => [loss.id, loss]));
  const turns = inTurn(open, { plays: known, losses, standing: standings(ledger, today), today, rhythm });
  return [...turns].sort((left, right) => inOrder(left.due, right.due) || inOrder(left.id, right.id))[0];
}
