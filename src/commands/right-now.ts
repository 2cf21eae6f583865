import type { Instant } from '../domain/day.ts';
import type { Ledger } from '../domain/ledger.ts';
import { momentToPlanBy } from '../domain/set-back.ts';
import { clockWentBack } from '../render/clock.ts';
import type { World } from '../world.ts';

/** The moment to plan by. Where the clock of the computer went back behind the newest note, that note's, and one line tells so. */
export function rightNow(world: World, { changes }: Ledger, tells = true): Instant {
  const now = world.now();
  const { at, isFarOff } = momentToPlanBy(now, changes);
  if (isFarOff && tells) world.err.print(clockWentBack(now, at, world.width));
  return at;
}
