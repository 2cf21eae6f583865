import { accountOf } from '../domain/deals.ts';
import type { Gold, savesIn } from '../domain/gold.ts';
import type { Deal } from '../domain/pipeline.ts';
import { counted, money } from './saying.ts';

/** What a loss paid back, in one line of counts and names; undefined while there is nothing to tell. */
export function goldWords(gold: Gold): string | undefined {
  const { named, called, hit, openedUp, saved, wonBack, helped, referrals, later } = gold;
  const back = wonBack.map(({ loss, deal }) => `${loss.deal.account} ${money(deal?.amount ?? loss.amount)}`);
  const parts = [
    named.length === 0 ? '' : `${counted(named.length, 'open deal')} named, ${called.length} called`,
    hit.length === 0 ? '' : `${hit.length} with the same trouble, in time`,
    openedUp.length === 0 ? '' : `${openedUp.length} opened up`,
    saved.length === 0 ? '' : `won since: ${someOf(saved.map(dealWords))}`,
    back.length === 0 ? '' : `won back: ${someOf(back)}`,
    helped.length === 0 ? '' : `won with its help: ${someOf(helped.map(dealWords))}`,
    referrals.length === 0 ? '' : counted(referrals.length, 'new name', 'new names'),
    later.length === 0 ? '' : `they bought later: ${someOf(later.map(dealWords))}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** Below so many tries a rate of one's own tells nothing. */
const fewTries = 5;

/** The rep's own rate of saved deals beside the one that is often claimed; undefined while there are too few tries (G48). */
export function savesWords({ tried, saved }: ReturnType<typeof savesIn>): string | undefined {
  if (tried < fewTries) return undefined;
  return `${saved} of ${tried} saved by calling back on the one thing they named. "Three in four can be saved" is often claimed, and nobody shows how they know; these are yours.`;
}

const dealsShown = 3;

function dealWords(deal: Deal): string {
  return `${accountOf(deal)} ${money(deal.amount)}`;
}

function someOf(deals: readonly string[]): string {
  const shown = deals.slice(0, dealsShown).map((deal) => deal.trim());
  const rest = deals.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** The stable shape of the gold: counts, and the ids of the deals; `later` holds those that were won back, too. */
export function goldShape({ named, called, hit, openedUp, saved, wonBack, helped, referrals, later }: Gold) {
  return {
    named: named.length,
    called: called.length,
    hit: hit.length,
    openedUp: openedUp.length,
    saved: saved.map(({ id }) => id),
    helped: helped.map(({ id }) => id),
    referrals: referrals.length,
    later: [
      ...wonBack.flatMap(({ deal }) => (deal?.status === 'won' ? deal.id : [])),
      ...later.map(({ id }) => id),
    ],
  };
}
