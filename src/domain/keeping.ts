import type { Loss } from './loss-record.ts';
import { checkInPlay } from './play-days.ts';
import type { Play } from './playbook.ts';

/** Why it is asked how an account is to be kept in touch with: it never was, or nobody there answers. */
export type KeepingAsked = 'first' | 'silence';

/** So many tries in a row that nobody answered are half a year of check-ins. */
const silentTries = 2;

/**
 * Whether that act is the moment to ask how the account is to be kept: the first check-in (G23, G55), and each second one in a row
 * that nobody answers, for a rep's own hand has room for few. `unanswered` counts the tries in a row before this one.
 */
export function keepingAsked(
  play: Play,
  outcome: string | undefined,
  { keeping }: Pick<Loss, 'keeping'>,
  unanswered: number,
): KeepingAsked | undefined {
  if (play.id !== checkInPlay) return undefined;
  if (keeping === undefined) return 'first';
  const isSilent = play.outcomes.some(({ value, answer }) => value === outcome && answer === 'none');
  return isSilent && (unanswered + 1) % silentTries === 0 ? 'silence' : undefined;
}
