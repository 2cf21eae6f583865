import { planAhead } from '../domain/account-plan.ts';
import { agendaOf } from '../domain/agenda.ts';
import { latestTouches } from '../domain/call-sheet.ts';
import { dayOf } from '../domain/day.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Loss } from '../domain/loss-record.ts';
import { lessonOf } from '../domain/other-debriefs.ts';
import { standingOf } from '../domain/standing.ts';
import type { LossSheetScreen } from '../render/loss-sheet.ts';
import type { World } from '../world.ts';
import { rightNow } from './right-now.ts';
import type { View } from './view.ts';

/** How it stands with a lost account, and what is next there, with its words. */
export async function lossSheet(world: World, { ledger, deals }: View, loss: Loss): Promise<LossSheetScreen> {
  const now = rightNow(world, ledger);
  const today = dayOf(now);
  const [plays, facts, kinds, { rhythm }] = await Promise.all([
    world.playbook.plays(),
    world.playbook.facts(),
    world.playbook.letters(),
    world.settings(),
  ]);
  const ahead = planAhead(agendaOf({ ledger, deals, plays, facts, now, rhythm }), loss);
  const [next] = ahead;
  const ids = shortIds(ledger.followUps.map((one) => one.id));
  const { account } = loss.deal;
  return {
    loss,
    standing: standingOf(ledger, account, today),
    ...withoutGaps({
      lesson: lessonOf(ledger, loss.id)?.text,
      shortId: next && shortOf(ids, next.id),
      draft: kinds.find(({ play }) => play === next?.play)?.draft,
    }),
    ahead,
    touches: latestTouches(ledger, account),
    plays,
    today,
    width: world.width,
    rows: world.height,
  };
}
