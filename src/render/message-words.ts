import { blockerClause } from '../domain/blocker.ts';
import type { Loss } from '../domain/loss-record.ts';
import { addressee } from '../domain/reach.ts';
import { firstName } from '../domain/words.ts';

/** The words a message template may hold; what is not known is left out, and its line with it. */
export function messageWords(loss: Loss): Readonly<Record<string, string | undefined>> {
  const to = addressee(loss)?.name;
  return {
    account: loss.deal.account,
    contact: to,
    first: firstName(to),
    blocker: loss.blocker === undefined ? undefined : blockerClause(loss.blocker),
    rival: loss.winner,
  };
}
