import { blockerClause } from '../domain/blocker.ts';
import type { WordsKnown } from '../domain/letters.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Deal } from '../domain/pipeline.ts';
import { addressee } from '../domain/reach.ts';
import { firstName } from '../domain/words.ts';

/** The words of a loss that a message template may hold; whoever has the deal signs it. */
export function messageWords(loss: Loss, deal?: Deal): WordsKnown {
  const to = addressee(loss)?.name;
  return {
    account: loss.deal.account,
    contact: to,
    first: firstName(to),
    blocker: loss.blocker === undefined ? undefined : blockerClause(loss.blocker),
    rep: sellerOf(deal),
  };
}

/** Whose deal it is in the CRM, where that is a name and no number or address. */
function sellerOf(deal: Deal | undefined): string | undefined {
  const owner = deal?.owner?.trim();
  return owner !== undefined && aName.test(owner) ? owner : undefined;
}

const aName = /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,4}$/u;
