import { waitingForDebrief } from './callback.ts';
import { accountOf } from './deals.ts';
import type { Ledger } from './ledger.ts';
import { unspokenLosses } from './loss.ts';
import type { SomeDeals } from './some-deals.ts';

/** What is useful on a day on which nothing is due; `account` where it is about one. */
export interface Ahead {
  readonly act: 'import' | 'debrief' | 'similar' | 'look-back' | 'wait';
  readonly account?: string;
}

/** Of the pipeline its lost deals are needed. Without deals nothing can be looked after; a debrief comes before its fruits; a lost deal of the CRM may still teach. */
export function aheadOf(ledger: Ledger, pipeline: SomeDeals): Ahead {
  if (!pipeline.any && ledger.deals.length === 0) return { act: 'import' };
  const waiting = waitingForDebrief(ledger).at(-1);
  if (waiting !== undefined) return { act: 'debrief', account: waiting.deal.account };
  if (ledger.losses.some((loss) => loss.debrief !== undefined)) return { act: 'similar' };
  const [lost] = unspokenLosses(pipeline.deals, ledger.losses);
  return lost === undefined ? { act: 'wait' } : { act: 'look-back', account: accountOf(lost) };
}
