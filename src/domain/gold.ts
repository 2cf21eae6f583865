import { dayOf } from './day.ts';
import { finder } from './deals.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import type { Deal } from './pipeline.ts';
import { plainName } from './words.ts';

/**
 * What losses paid back (G64, G93, G96): open deals named for their sign, those that were spoken to, what the talk found, those won
 * since, each deal once; people named to the rep; and deals the lost accounts gave later (G34).
 */
export interface Gold {
  readonly named: number;
  readonly called: number;
  /** The same thing was there, and could be worked on. */
  readonly hit: number;
  /** Another concern came up. */
  readonly openedUp: number;
  readonly saved: readonly Deal[];
  readonly referrals: number;
  readonly later: readonly Deal[];
}

const unreached: readonly (string | undefined)[] = ['no-contact', 'not-reached'];

/** The gold of these losses together, counted once however many of them named a deal. */
export function goldOf(losses: readonly Loss[], ledger: Ledger, deals: readonly Deal[]): Gold {
  const ids = new Set(losses.map((loss) => loss.id));
  const own = ledger.followUps.filter((one) => one.loss !== undefined && ids.has(one.loss));
  const calls = own.filter((one) => one.deal !== undefined && one.status !== 'skipped');
  const called = calls.filter((one) => one.status === 'done' && !unreached.includes(one.outcome));
  const touched = finder(called, (one) => one.deal ?? { id: one.id });
  return {
    named: dealsIn(calls),
    called: dealsIn(called),
    hit: dealsIn(called.filter((one) => one.outcome === 'hit')),
    openedUp: dealsIn(called.filter((one) => one.outcome === 'new-concern')),
    saved: deals.filter((deal) => deal.status === 'won' && touched(deal) !== undefined),
    referrals: own.filter((one) => one.play === 'referral' && one.outcome === 'named').length,
    later: laterBusiness(losses, deals),
  };
}

/** How often a call back on the one thing they named saved the deal, of those that got a yes or a no (G13, G48). */
export function savesIn({ followUps }: Ledger): { readonly tried: number; readonly saved: number } {
  const answered = followUps.filter(
    (one) => one.play === 'callback' && (one.outcome === 'yes' || one.outcome === 'no'),
  );
  return { tried: answered.length, saved: answered.filter((one) => one.outcome === 'yes').length };
}

function dealsIn(calls: readonly FollowUp[]): number {
  return new Set(calls.map((one) => one.deal?.id)).size;
}

/** Deals won at a lost account after the day it was lost, and the lost ones that came back. */
function laterBusiness(losses: readonly Loss[], deals: readonly Deal[]): readonly Deal[] {
  const lostOn = new Map<string, string>();
  for (const loss of losses) {
    const account = plainName(loss.deal.account);
    const day = dayOf(loss.newsAt);
    if (day < (lostOn.get(account) ?? '9999')) lostOn.set(account, day);
  }
  return deals.filter((deal) => {
    const since = lostOn.get(plainName(deal.account ?? ''));
    return deal.status === 'won' && since !== undefined && (deal.closeDate ?? '') > since;
  });
}
