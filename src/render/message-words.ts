import { blockerClause } from '../domain/blocker.ts';
import type { WordsKnown } from '../domain/letters.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Need } from '../domain/need.ts';
import { tenthOf } from '../domain/need.ts';
import type { Deal } from '../domain/pipeline.ts';
import { addressee } from '../domain/reach.ts';
import { firstName, onOneLine, withoutEnding } from '../domain/words.ts';
import { wholeDay } from './saying.ts';

/** The words of a loss that a message template may hold; `rep` is who signs it. */
export function messageWords(loss: Loss, rep?: string): WordsKnown {
  const to = addressee(loss)?.name;
  const goal = loss.debrief?.theirGoal;
  return {
    account: loss.deal.account,
    contact: to,
    first: firstName(to),
    blocker: loss.blocker === undefined ? undefined : blockerClause(loss.blocker),
    goal: goal === undefined ? undefined : asClause(goal),
    contractEnd: loss.contractEnd === undefined ? undefined : wholeDay(loss.contractEnd),
    rep,
  };
}

/** `2 of the 20 sites`; undefined where a tenth of it is no whole number (G16). */
export function tenthWords(need: Need | undefined): string | undefined {
  const tenth = need && tenthOf(need);
  return need === undefined || tenth === undefined ? undefined : `${tenth} of the ${need.count} ${need.unit}`;
}

/** Their words as the end of a sentence of ours. */
export function asClause(text: string): string {
  return withoutEnding(onOneLine(text), ' .');
}

/** Whose deal it is in the CRM, where that is a name and no number or address. */
export function sellerOf(deal: Deal | undefined): string | undefined {
  const owner = deal?.owner?.trim();
  return owner !== undefined && aName.test(owner) ? owner : undefined;
}

const aName = /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,4}$/u;
