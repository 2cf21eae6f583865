import type { Loss } from '../../src/domain/loss-record.ts';
import type { Home } from '../world.ts';
import { openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

/** A word in each private field of a debrief that can be found again. */
export const privateMarks = {
  pulse: 424_201,
  pulseAfter: 424_202,
  forecast: true,
  freeWrite: 'Qvorxfree',
  ownPart: { kind: 'part', lastMoment: 'Qvorxlast', sign: 'Qvorxsign', wouldDo: 'Qvorxwould' },
} as const;

/** A home like the debriefed one, each of its losses changed. */
export async function homeWith(changed: (loss: Loss) => Loss): Promise<Home> {
  const home = await debriefedHome();
  const ledger = home.ledger();
  const losses = ledger.losses.map(changed);
  return openHome({ ledger: { ...ledger, losses, changes: [] }, pipeline: home.pipeline(), idsAfter: 300 });
}
