import { accountOf } from '../domain/deals.ts';
import type { Gold, savesIn } from '../domain/gold.ts';
import type { Deal } from '../domain/pipeline.ts';
import { counted, money } from './saying.ts';

/** What a loss paid back, in one line of counts and names; undefined while there is nothing to tell. */
export function goldWords(gold: Gold): string | undefined {
  const { named, called, hit, openedUp, saved, referrals, later } = gold;
  const parts = [
    named === 0 ? '' : `${counted(named, 'open deal')} named, ${called} called`,
    hit === 0 ? '' : `${hit} with the same trouble, in time`,
    openedUp === 0 ? '' : `${openedUp} opened up`,
    saved.length === 0 ? '' : `won since: ${dealWords(saved)}`,
    referrals === 0 ? '' : counted(referrals, 'new name', 'new names'),
    later.length === 0 ? '' : `they bought later: ${dealWords(later)}`,
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

function dealWords(deals: readonly Deal[]): string {
  const shown = deals.slice(0, dealsShown).map((deal) => `${accountOf(deal)} ${money(deal.amount)}`.trim());
  const rest = deals.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** The stable shape of the gold: counts, and the ids of the deals. */
export function goldShape(gold: Gold) {
  return { ...gold, saved: gold.saved.map(({ id }) => id), later: gold.later.map(({ id }) => id) };
}
