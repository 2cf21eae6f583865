import { accountOf, sameDeal } from './deals.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import { plainName } from './words.ts';

/**
 * What the rep noted, as far as it matters to what is open: the open follow-ups, and the losses and touches of their accounts. What is
 * closed long ago is not among it, however much it is.
 */
export interface OpenNotes {
  readonly ledger: Ledger;
  /** Whether a loss or a deal is kept at all. */
  readonly any: boolean;
  /** The losses that these deals may be the deals of. */
  lossesOf(deals: readonly Deal[]): readonly Loss[];
}

/** The same out of notes that were read already. */
export function openNotesOf(ledger: Ledger): OpenNotes {
  const followUps = ledger.followUps.filter(isOpen);
  const concerns = concerning(followUps);
  return {
    ledger: {
      ...ledger,
      followUps,
      losses: ledger.losses.filter(concerns.loss),
      touches: ledger.touches.filter(({ account }) => concerns.accounts.has(plainName(account))),
    },
    any: ledger.losses.length + ledger.deals.length > 0,
    lossesOf: (deals) => lossesAmong(ledger.losses, deals),
  };
}

/** True while it is still to be done. */
export function isOpen({ status }: FollowUp): boolean {
  return status === 'open';
}

/** What these follow-ups are about: the accounts by their plain names, and the losses. */
export function concerning(followUps: readonly FollowUp[]) {
  const accounts = new Set(followUps.map(({ account }) => plainName(account)));
  const losses = new Set(followUps.flatMap(({ loss }) => loss ?? []));
  const loss = ({ id, deal }: Loss) => losses.has(id) || accounts.has(plainName(deal.account));
  return { accounts, losses, loss };
}

/** Those of the losses that are about one of these deals. */
export function lossesAmong(losses: readonly Loss[], deals: readonly Deal[]): readonly Loss[] {
  const named = deals.map((deal) => ({ ...deal, account: accountOf(deal) }));
  return losses.filter((loss) => named.some((deal) => sameDeal(deal, loss.deal)));
}
