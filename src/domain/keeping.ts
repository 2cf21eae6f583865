import type { Day } from './day.ts';
import type { FollowUp, Ledger } from './ledger.ts';
import type { Loss } from './loss-record.ts';
import { checkInPlay } from './play-days.ts';
import type { Play } from './playbook.ts';
import { standingOf } from './standing.ts';
import { plainName } from './words.ts';

/** Why it is asked how an account is to be kept in touch with: it never was, nobody there answers, or a year is over. */
export type KeepingAsked = 'first' | 'silence' | 'year';

/** So many tries in a row are half a year of check-ins. */
const silentTries = 2;
const checkInsOfYear = 4;

/** How an account was kept in touch with so far. */
export interface KeptSoFar {
  readonly loss: Pick<Loss, 'keeping'> | undefined;
  /** Tries in a row that nobody answered. */
  readonly unanswered: number;
  /** Check-ins by hand. */
  readonly checkIns: number;
}

/** How it was kept at the account of that follow-up, before it is done. */
export function keptSoFar(ledger: Ledger, followUp: FollowUp, today: Day): KeptSoFar {
  const { loss: id, account } = followUp;
  const checkIns = ledger.touches.filter(({ loss, play }) => loss === id && play === checkInPlay);
  return {
    loss: ledger.losses.find((one) => one.id === id),
    unanswered: standingOf(ledger, account, today).unanswered,
    checkIns: checkIns.length,
  };
}

/**
 * Whether that act is the moment to ask how the account is to be kept: the first check-in (G23, G55), each second one in a row that
 * nobody answers, and once a year, for a rep's own hand has room for few.
 */
export function keepingAsked(
  play: Play,
  outcome: string | undefined,
  { loss, unanswered, checkIns }: KeptSoFar,
): KeepingAsked | undefined {
  if (play.id !== checkInPlay) return undefined;
  if (loss?.keeping === undefined) return 'first';
  const isSilent = play.outcomes.some(({ value, answer }) => value === outcome && answer === 'none');
  if (isSilent && (unanswered + 1) % silentTries === 0) return 'silence';
  return (checkIns + 1) % checkInsOfYear === 0 ? 'year' : undefined;
}

/** How many accounts the rep keeps in touch with by hand, each at most a quarter apart (G23). */
export function keptByHand({ losses, followUps }: Pick<Ledger, 'losses' | 'followUps'>): number {
  const mine = new Set(losses.filter(({ keeping }) => keeping === 'mine').map(({ id }) => id));
  const checked = followUps.filter(
    ({ play, status, loss }) =>
      play === checkInPlay && status === 'open' && loss !== undefined && mine.has(loss),
  );
  return new Set(checked.map(({ account }) => plainName(account))).size;
}
