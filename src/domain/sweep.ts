import { accountOf, finder } from './deals.ts';
import type { FactAnswer } from './ledger.ts';
import type { Deal } from './pipeline.ts';
import { byStake } from './similar.ts';

/** How many deals one sweep asks about. */
export const sweepSize = 8;

/** The open deals the sweep asks about: the largest eight of which this fact is not known, one a deal (G83). */
export function sweepOf(
  open: readonly Deal[],
  fact: string,
  answers: readonly FactAnswer[],
  most = sweepSize,
): readonly Deal[] {
  const answered = finder(
    answers.filter((answer) => answer.fact === fact),
    (answer) => answer.deal,
  );
  return open
    .filter((deal) => accountOf(deal) !== '' && answered(deal) === undefined)
    .sort(byStake)
    .slice(0, most);
}
