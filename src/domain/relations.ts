import { laterFirst } from './day.ts';
import type { Id } from './ids.ts';
import type { FollowUp } from './ledger.ts';

/** The follow-up in which it was told last how things are between the rep and the account, by its loss (G32). */
export function lastRelations(followUps: readonly FollowUp[]): ReadonlyMap<Id, FollowUp> {
  const told = followUps
    .filter(({ asides }) => asides?.['relationship'] !== undefined)
    .sort((left, right) => laterFirst(toldAt(right), toldAt(left)));
  return new Map(told.flatMap((one) => (one.loss === undefined ? [] : [[one.loss, one]])));
}

function toldAt({ closedAt, madeAt }: FollowUp) {
  return closedAt ?? madeAt;
}
