import { goldLedger } from '../domain/gold-ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { goldBooksShape, goldPlain, goldText } from '../render/review-gold.ts';
import type { World } from '../world.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';
import { readAll } from './view.ts';

/** `recover review gold`: what the losses paid back; `losses` chooses those that are looked at. */
export async function reviewGold(
  world: World,
  options: Format,
  losses: (all: readonly Loss[], deals: readonly Deal[]) => readonly Loss[],
): Promise<void> {
  const { ledger, deals } = await readAll(world);
  const screen = {
    books: goldLedger(losses(ledger.losses, deals), ledger, deals),
    kept: ledger.losses.length,
    width: world.width,
  };
  show(world, options, {
    kind: 'gold',
    shape: () => goldBooksShape(screen),
    plain: () => goldPlain(screen),
    text: () => goldText(screen),
  });
}
