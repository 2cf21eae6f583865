import { closest } from '../domain/closest.ts';
import { idsLike, shortIds } from '../domain/ids.ts';
import type { Loss } from '../domain/loss-record.ts';
import { plainName } from '../domain/words.ts';
import { pickQuestion } from '../render/picking.ts';
import { lossLine, noSuchAccount, severalLosses } from '../render/problems.ts';
import type { World } from '../world.ts';
import { picked } from './pick.ts';

/** The losses meant by what was typed: an id of the loss or of its deal, an account, a deal name, or the start of one. */
export function lossesMeant(typed: string, losses: readonly Loss[]): readonly Loss[] {
  const wanted = plainName(typed);
  const names = (loss: Loss) => [loss.deal.account, loss.deal.name ?? ''].map(plainName);
  const tries: readonly ((loss: Loss) => boolean)[] = [
    (loss) => loss.id === typed || loss.deal.id === typed || loss.deal.crmId === typed,
    (loss) => names(loss).includes(wanted),
    (loss) => idsLike(typed, [loss.id, loss.deal.id]).length > 0,
    (loss) => names(loss).some((name) => name.startsWith(wanted)),
  ];
  if (wanted === '') return [];
  for (const fits of tries) {
    const found = losses.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** The one loss meant; several are asked about on a terminal. Throws `Problem` not-found | ambiguous. */
export async function lossMeant(
  world: World,
  typed: string,
  losses: readonly Loss[],
  asks = world.interactive,
): Promise<Loss> {
  const found = lossesMeant(typed, losses);
  const [only] = found;
  if (only === undefined) {
    const near = closest(
      typed,
      losses.map((loss) => loss.deal.account),
    );
    throw noSuchAccount(typed, near, 'loss', 'Your losses: recover losses');
  }
  if (found.length === 1) return only;
  if (!asks) throw severalLosses(typed, found);
  const ids = shortIds(found.map((loss) => loss.id));
  return picked(
    world,
    pickQuestion(found.map((loss) => ({ value: loss.id, label: lossLine(loss, ids) }))),
    found,
  );
}
