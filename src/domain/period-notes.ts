import { dayOf } from './day.ts';
import type { Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Period } from './period.ts';
import { isWithin } from './period.ts';
import { plainName } from './words.ts';

/**
 * What the rep noted, as far as it matters to the losses of a period: those whose news came in it, their follow-ups, and the contacts with
 * their accounts. `all` is everything, of which nothing is read before it is asked for.
 */
export interface PeriodNotes {
  readonly ledger: Ledger;
  readonly all: Ledger;
}

/** The same out of notes that were read already. */
export function periodNotesOf(all: Ledger, period: Period): PeriodNotes {
  const losses = all.losses.filter((loss) => isNews(loss, period));
  const { ids, accounts } = belonging(losses);
  return {
    all,
    ledger: {
      ...all,
      losses,
      followUps: all.followUps.filter(({ loss }) => loss !== undefined && ids.has(loss)),
      touches: all.touches.filter(({ account }) => accounts.has(plainName(account))),
    },
  };
}

/** True where the news of the loss came in that period. */
export function isNews({ newsAt }: Pick<Loss, 'newsAt'>, period: Period): boolean {
  return isWithin(dayOf(newsAt), period);
}

/** What tells the records that belong to these losses: their ids, and their accounts by plain names. */
export function belonging(losses: readonly Loss[]) {
  return {
    ids: new Set<string>(losses.map(({ id }) => id)),
    accounts: new Set(losses.map(({ deal }) => plainName(deal.account))),
  };
}
