import { accountOf } from '../domain/deals.ts';
import type { Deal } from '../domain/pipeline.ts';
import { page } from './layout.ts';
import { painted } from './paint.ts';
import { dayWithMonth, money } from './saying.ts';

/** A deal added by hand was kept. */
export function addedText(deal: Deal, width: number): string {
  const closes = deal.closeDate === undefined ? '' : `closes ${dayWithMonth(deal.closeDate)}`;
  const parts = [accountOf(deal), deal.name, money(deal.amount), closes].filter(
    (part) => part !== undefined && part !== '',
  );
  const kept = `${painted('good', 'Kept.')} ${parts.join(', ')}.`;
  return page([kept, painted('quiet', 'Your deals: recover deals')], width);
}
