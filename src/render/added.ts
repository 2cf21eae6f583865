import { accountOf } from '../domain/deals.ts';
import type { Deal } from '../domain/pipeline.ts';
import { page } from './layout.ts';
import { painted } from './paint.ts';
import { dayWithMonth, money } from './saying.ts';

/** A deal added by hand was kept; `others` are the deals by hand at the same account. */
export function addedText(deal: Deal, others: number, width: number): string {
  const closes = deal.closeDate === undefined ? '' : `closes ${dayWithMonth(deal.closeDate)}`;
  const parts = [accountOf(deal), deal.name, money(deal.amount), closes].filter(
    (part) => part !== undefined && part !== '',
  );
  const kept = `${painted('good', 'Kept.')} ${parts.join(', ')}.`;
  const twins =
    others === 0
      ? []
      : [
          `There ${others === 1 ? 'is one more deal' : `are ${others} more deals`} of yours at ${accountOf(deal)}.`,
        ];
  return page([kept, ...twins, painted('quiet', 'Your deals: recover deals')], width);
}
