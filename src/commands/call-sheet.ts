import { callBasis } from '../domain/call-sheet.ts';
import { dayOf } from '../domain/day.ts';
import { shortIds, shortOf } from '../domain/ids.ts';
import { withoutGaps } from '../domain/loss.ts';
import type { Deal } from '../domain/pipeline.ts';
import type { CallScreen } from '../render/call-sheet.ts';
import type { World } from '../world.ts';
import { openingWords } from './opening-words.ts';
import type { View } from './view.ts';

/** All that helps in a call to that open deal (G85–92). */
export async function callSheet(world: World, view: View, deal: Deal): Promise<CallScreen> {
  const { ledger } = view;
  const today = dayOf(world.now());
  const [causes, facts, plays] = await Promise.all([
    world.playbook.causes(),
    world.playbook.facts(),
    world.playbook.plays(),
  ]);
  const basis = callBasis(deal, ledger, { causes, facts }, today);
  const ids = shortIds(ledger.followUps.map((one) => one.id));
  const opener = await openingWords(world, view, basis);
  return {
    ...basis,
    ...withoutGaps({ opener, shortId: basis.call && shortOf(ids, basis.call.id) }),
    plays,
    lost: ledger.losses.length,
    today,
    width: world.width,
    rows: world.height,
  };
}
