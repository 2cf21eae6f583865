import { dayOf } from '../domain/day.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { LetterKind } from '../domain/letters.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Permission } from '../domain/permission.ts';
import { mayPlay } from '../domain/permission.ts';
import { standings } from '../domain/standing.ts';
import { notNow } from '../render/letter-problems.ts';
import type { World } from '../world.ts';

/** Tells of any loss whether the play of that text is right for it now. */
export async function leaveFor(
  world: World,
  kind: LetterKind,
  ledger: Ledger,
): Promise<(loss: Loss) => Permission> {
  const play = (await world.playbook.plays()).find(({ id }) => id === kind.play);
  const standing = standings(ledger, dayOf(world.now()));
  return (loss) =>
    play === undefined ? { allowed: true } : mayPlay(play, loss, standing(loss.deal.account));
}

/** Throws `Problem` refused, with the reason, where it is not. */
export async function refuseForbidden(
  world: World,
  kind: LetterKind,
  ledger: Ledger,
  loss: Loss,
): Promise<void> {
  const permission = (await leaveFor(world, kind, ledger))(loss);
  if (!permission.allowed) throw notNow(permission.reason);
}
